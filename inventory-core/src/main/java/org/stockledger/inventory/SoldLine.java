package org.stockledger.inventory;

/**
 * A line of a sale, as sold.
 *
 * @param number its number in the sale, counted from 1
 * @param sku the product's SKU when it was sold
 * @param name the product's name when it was sold
 * @param quantity how much was sold
 * @param unitPrice the price of one unit; may be finer than the currency
 * @param discount the amount taken off the line
 * @param total round(quantity × unit price, half up, the currency's digits) − discount
 * @param returned how much of it has come back so far
 * @param refunded how much money of it has gone back so far
 */
public record SoldLine(
        int number,
        Sku sku,
        String name,
        Quantity quantity,
        Money unitPrice,
        Money discount,
        Money total,
        Quantity returned,
        Money refunded) {

    /** How much of it may still come back. */
    public Quantity returnable() {
        return quantity.minus(returned);
    }

    /** The line after so much came back, or, with negative numbers, after a return was undone. */
    SoldLine after(Quantity back, Money refund) {
        return new SoldLine(
                number, sku, name, quantity, unitPrice, discount, total, returned.plus(back), refunded.plus(refund));
    }
}
