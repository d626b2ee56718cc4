package org.stockledger.inventory;

import java.time.Instant;

/**
 * How a cell stands: the end of its chain of entries.
 *
 * @param cell which cell
 * @param onHand the last balance
 * @param sequence the last entry's sequence, 0 where nothing ever was
 * @param recordedAt when the last entry was recorded, the epoch where nothing ever was
 */
public record Level(Cell cell, Quantity onHand, long sequence, Instant recordedAt) {
    /** A cell in which nothing ever was. */
    public static Level empty(Cell cell) {
        return new Level(cell, Quantity.ZERO, 0, Instant.EPOCH);
    }
}
