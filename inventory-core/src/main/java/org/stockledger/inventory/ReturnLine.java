package org.stockledger.inventory;

/**
 * So much of a sold line that came back.
 *
 * @param number the number of the line in the sale, counted from 1
 * @param quantity how much: more than 0
 */
public record ReturnLine(int number, Quantity quantity) {
    public ReturnLine {
        if (number < 1) {
            throw new InvalidInputException("LINE_NUMBER", "number", number, "lines of a sale are counted from 1");
        }
        Given.positive(quantity);
    }
}
