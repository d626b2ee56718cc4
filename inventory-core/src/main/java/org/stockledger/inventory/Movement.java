package org.stockledger.inventory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a posting, what was asked: so much of this product from here, or to there, or both.
 *
 * @param command the command it belongs to
 * @param line its number in the command, counted from 1
 * @param kind the kind of the command
 * @param sku the product, by the name it has now
 * @param from where it left; null if it came from outside
 * @param to where it arrived; null if it left for outside
 * @param quantity how much, more than 0
 * @param unitCost what one unit cost; only of receipts, and only where it was given
 * @param total what the customer owes for it (of a sale) or gets back (of a sale return); otherwise null
 * @param saleLine of a sale return the line of the sale, counted from 1; otherwise null
 * @param occurredAt the business time
 * @param recordedAt when it was recorded
 * @param reversedBy the command that undid it; null while nothing did
 * @param entries what it did: one entry for each side it has
 */
public record Movement(
        CommandId command,
        int line,
        Kind kind,
        Sku sku,
        @Nullable LocationCode from,
        @Nullable LocationCode to,
        Quantity quantity,
        @Nullable Money unitCost,
        @Nullable Money total,
        @Nullable Integer saleLine,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable CommandId reversedBy,
        List<Entry> entries) {

    public Movement {
        entries = List.copyOf(entries);
    }
}
