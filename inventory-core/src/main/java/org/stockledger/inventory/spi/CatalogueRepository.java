package org.stockledger.inventory.spi;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.stockledger.inventory.Level;
import org.stockledger.inventory.Page;

/**
 * The catalogue of one kind of thing.
 *
 * @param <K> its name
 * @param <T> the thing
 * @param <Q> a query for a page of things
 */
public interface CatalogueRepository<K, T, Q> {
    /** The thing of this name as committed, without a lock. */
    Optional<T> find(K name);

    /**
     * The thing of this name as it is now, locked until the end of the transaction: no posting that creates a cell of
     * it, and no other change of it, gets past.
     */
    Optional<T> lock(K name);

    /**
     * Adds the thing.
     *
     * @return false, with nothing changed and the transaction usable, if the name is taken
     */
    boolean insert(T thing);

    /**
     * Adds those whose names are free, the first of each name; what is there stays as it is.
     *
     * @return how many were added
     */
    int insertMissing(Collection<T> things);

    /**
     * Replaces the locked thing of this name, which may get another name.
     *
     * @throws org.stockledger.inventory.StoreException {@code CONFLICT} if the new name was taken meanwhile
     */
    void update(K name, T changed);

    /** Takes the locked thing of this name and its cells away; none of the cells has a history. */
    void delete(K name);

    /** The cells of the locked thing that have a history, locked in the store's order of cells. */
    List<Level> lockCells(K name);

    /** A page of the catalogue in code-point order of the names. */
    Page<T> list(Q query);
}
