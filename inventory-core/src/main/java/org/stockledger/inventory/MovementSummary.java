package org.stockledger.inventory;

import java.util.List;

/**
 * What happened to a cell in a period: {@code opening + in − out = closing}.
 *
 * @param cell the product and the location, by the names they have now
 * @param opening what was on hand before the period
 * @param closing what was on hand at its end
 * @param kinds what moved, for each kind of command that moved something, in the order of {@link Kind}; a reversal is a
 *     kind of its own
 */
public record MovementSummary(Cell cell, Quantity opening, Quantity closing, List<Moved> kinds) {
    public MovementSummary {
        kinds = List.copyOf(kinds);
    }

    /**
     * What moved by commands of one kind.
     *
     * @param kind the kind of command
     * @param in how much came in, 0 or more
     * @param out how much went out, 0 or more
     * @param movements how many movements came from or went to the cell
     */
    public record Moved(Kind kind, TotalQuantity in, TotalQuantity out, long movements) {}

    /** How much came in, whatever the kind. */
    public TotalQuantity in() {
        return kinds.stream().map(Moved::in).reduce(TotalQuantity.ZERO, TotalQuantity::plus);
    }

    /** How much went out, whatever the kind. */
    public TotalQuantity out() {
        return kinds.stream().map(Moved::out).reduce(TotalQuantity.ZERO, TotalQuantity::plus);
    }
}
