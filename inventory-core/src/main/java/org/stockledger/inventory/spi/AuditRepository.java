package org.stockledger.inventory.spi;

import java.util.List;
import java.util.Optional;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.Finding;

/**
 * The check of the whole ledger, in steps that each look at a bounded range and are right while others post.
 *
 * <p>The checks and their names: {@code CHAIN} (a balance is the balance before plus the delta), {@code SEQUENCE} (no
 * gap, counted from 1), {@code ON_HAND} and {@code LAST_SEQUENCE} (a cell says what its last entry says), {@code FLOOR}
 * (an entry that lowers ends at or above the floor it was written under), {@code ORDER} (later entries were recorded later),
 * {@code ENTRIES} (a movement has exactly the entries its sides ask for), {@code LINES} (a command has the movements 1 to
 * n), {@code TOTAL} (a sale's total is the sum of its lines), {@code RETURNED} and {@code REFUNDED} (a sold line's counters
 * are the sums of its returns that stand), {@code REVERSAL} (a reversal is its original the other way).
 */
public interface AuditRepository {
    /** The first or, behind a cursor, the next step. */
    Audited audit(Optional<Cursor> after);

    /**
     * What a step saw.
     *
     * @param findings everything that cannot be
     * @param cells how many cells it looked at
     * @param entries how many entries
     * @param commands how many commands
     * @param next where the next step begins; empty behind the last
     */
    record Audited(List<Finding> findings, long cells, long entries, long commands, Optional<Cursor> next) {}
}
