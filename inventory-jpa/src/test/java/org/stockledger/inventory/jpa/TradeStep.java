package org.stockledger.inventory.jpa;

import org.stockledger.inventory.Kind;

/**
 * One step of a year of trade: the same in every cell, but for transfers, in which every second location gives to its
 * neighbour. A return or reversal refers to the sale of the step before it.
 *
 * @param index which step of the year, from 0
 * @param kind what is done
 * @param quantity how much of each product
 * @param returned of a sale: how much of each line will come back, or have been undone
 * @param evenBefore the balance before it in the cells of the first, third, ... location
 * @param oddBefore the balance before it in the cells of the other locations
 */
record TradeStep(int index, Kind kind, int quantity, int returned, int evenBefore, int oddBefore) {
    /** The step that follows with these numbers. */
    TradeStep then(Kind next, int much, int comingBack) {
        return new TradeStep(index + 1, next, much, comingBack, evenBefore + even(), oddBefore + odd());
    }

    boolean isTransfer() {
        return kind == Kind.TRANSFER;
    }

    /** What it does to the cells of the first, third, ... location. */
    int even() {
        return isTransfer() && !evenGives() ? quantity : delta();
    }

    /** What it does to the cells of the other locations. */
    int odd() {
        return isTransfer() && evenGives() ? quantity : delta();
    }

    boolean evenGives() {
        return index % 2 == 0;
    }

    private int delta() {
        return kind == Kind.SALE || isTransfer() ? -quantity : quantity;
    }
}
