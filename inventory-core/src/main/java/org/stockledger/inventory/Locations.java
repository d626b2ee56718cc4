package org.stockledger.inventory;

import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The catalogue of locations. Every call is a transaction of its own, unless the host's is joined. Thread-safe. */
public interface Locations {
    /**
     * Adds a location.
     *
     * @return the location as registered, with its time
     * @throws RefusedException {@link Refusal.CodeTaken}; so does registering it again
     */
    Location register(Location location);

    /**
     * Adds the locations whose codes are free; what is there stays as it is. Repeatable, and fast for many.
     *
     * @return how many were added by the try that succeeded; after a try whose outcome was unknown that may be fewer than
     *     the call has added
     */
    int registerMissing(Collection<Location> locations);

    /**
     * Changes a location under its lock. The function may be called again when the store asks for another try, each time
     * with the location as it is then. It may rename the location: the history stays with it.
     *
     * @return the location as changed
     * @throws RefusedException {@link Refusal.Unknown}, or {@link Refusal.CodeTaken}
     */
    Location change(LocationCode code, UnaryOperator<Location> change);

    /**
     * Takes a location out of use: from then on it refuses every command but reversals and sale returns. Repeatable.
     *
     * @throws RefusedException {@link Refusal.Unknown}, or {@link Refusal.StockRemains} while a cell of it is not zero
     */
    void archive(LocationCode code);

    /**
     * Takes an archived location into use again. Repeatable.
     *
     * @throws RefusedException {@link Refusal.Unknown}
     */
    void restore(LocationCode code);

    /**
     * Removes a location that has no history.
     *
     * @throws RefusedException {@link Refusal.Unknown}, or {@link Refusal.HasHistory}
     */
    void delete(LocationCode code);

    /** The location of this code, archived or not. */
    Optional<Location> find(LocationCode code);

    /** A page of locations, by code. */
    Page<Location> list(LocationQuery query);
}
