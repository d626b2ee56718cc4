package org.stockledger.inventory.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stockledger.inventory.Cell;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Decision;
import org.stockledger.inventory.Level;
import org.stockledger.inventory.Needs;
import org.stockledger.inventory.Posting;

/**
 * The steps of one posting, called once each and in this order: {@link #originals} (only where something is returned or
 * reversed), {@link #catalogue}, {@link #lock}, {@link #settle}, {@link #append}. Nothing but empty cells is written
 * before {@code append}, so that a refusal leaves no trace.
 *
 * <p>The order of locks is the same everywhere: catalogue row, new cells, sales, cells, new rows.
 */
public interface PostingRepository {
    /** The posted commands among these, with their movements by the products' present SKUs; no lock. */
    Map<CommandId, Posting> originals(Set<CommandId> ids);

    /**
     * The products and locations there are among those needed; no lock. They may be as they were some time ago, for
     * {@link #settle} tells how they are.
     */
    Catalogue catalogue(Needs needs);

    /**
     * Creates the raised cells that are missing, locks the sales, then all the cells, in one order that every transaction
     * keeps, until the end of the transaction.
     *
     * @return how the cells stand; what is missing has no cell. Cells of unknown products and locations are passed over
     * @throws org.stockledger.inventory.StoreException {@code CONFLICT} if a lock could not be had
     */
    Map<Cell, Level> lock(Needs needs);

    /**
     * After the locks: what is posted already, what was reversed, returned, or changed in the catalogue meanwhile.
     *
     * @throws org.stockledger.inventory.StoreException {@code CONFLICT} if one of the catalogue has another name by now, or
     *     is gone
     */
    Settled settle(Needs needs);

    /**
     * Writes what was accepted: commands, movements, entries, the cells' new levels, and the counters of the sales.
     *
     * <p>The reversal of a sale uses its counters up, so that a return on an old snapshot meets them; readers show a
     * reversed sale with nothing returned.
     *
     * @param accepted in the order of decision
     * @param levelsAfter the last level of every touched cell
     * @throws org.stockledger.inventory.StoreException {@code CONFLICT} if an id or an entry is there already
     */
    void append(List<Decision.Accept> accepted, Collection<Level> levelsAfter);
}
