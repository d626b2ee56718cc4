package org.stockledger.inventory;

/**
 * A cell that has less than a command asks of it.
 *
 * @param cell which cell
 * @param asked what all lines of the command together take from it
 * @param onHand what was there before the command
 * @param floor how far below zero it may go: 0 or less
 */
public record Shortage(Cell cell, Quantity asked, Quantity onHand, Quantity floor) {
    /** What could have been taken: on hand down to the floor, never less than 0. */
    public Quantity available() {
        return onHand.compareTo(floor) > 0 ? onHand.minus(floor) : Quantity.ZERO;
    }

    /** {@code 13 of COFFEE-250 requested at SHOP, 12 on hand}. */
    @Override
    public String toString() {
        String there = floor.signum() == 0
                ? onHand + " on hand"
                : onHand + " on hand and " + available() + " available down to " + floor;
        return asked + " of " + cell.sku() + " requested at " + cell.location() + ", " + there;
    }
}
