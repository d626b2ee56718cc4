package org.stockledger.inventory;

import org.jspecify.annotations.Nullable;

/**
 * So much of a product that a customer wants.
 *
 * @param sku which product
 * @param quantity how much: more than 0, at most {@link Quantity#MAX}
 * @param unitPrice the price of one unit, 0 or more, may be finer than the currency; null means the product's list price
 * @param discount an amount off this line at the currency's digits, 0 to the rounded line; null means none
 */
public record SaleLine(
        Sku sku,
        Quantity quantity,
        @Nullable Money unitPrice,
        @Nullable Money discount) {
    public SaleLine {
        Given.required("sku", sku);
        Given.positive(quantity);
        Given.price("unitPrice", unitPrice);
        Given.discount(discount);
    }

    /** A line of whole units at the list price. */
    public static SaleLine of(String sku, long quantity) {
        return new SaleLine(Sku.of(sku), Quantity.of(quantity), null, null);
    }

    /** At this price for one unit. */
    public SaleLine priced(String amount, String currency) {
        return new SaleLine(sku, quantity, Money.of(amount, currency), discount);
    }

    /** With this amount off the line. */
    public SaleLine less(String amount, String currency) {
        return new SaleLine(sku, quantity, unitPrice, Money.of(amount, currency));
    }
}
