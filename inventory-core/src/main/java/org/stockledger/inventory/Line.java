package org.stockledger.inventory;

/**
 * So much of a product.
 *
 * @param sku which product
 * @param quantity how much: not 0, at most {@link Quantity#MAX}; negative only in an {@link Adjustment}
 */
public record Line(Sku sku, Quantity quantity) {
    public Line {
        Given.required("sku", sku);
        Given.asked(quantity);
    }

    /** A line of whole units. */
    public static Line of(String sku, long quantity) {
        return new Line(Sku.of(sku), Quantity.of(quantity));
    }
}
