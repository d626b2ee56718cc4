package org.stockledger.inventory;

import org.jspecify.annotations.Nullable;

/**
 * So much of a product that came in.
 *
 * @param sku which product
 * @param quantity how much: more than 0, at most {@link Quantity#MAX}
 * @param unitCost what one unit cost, 0 or more; null if unknown
 */
public record ReceiptLine(
        Sku sku, Quantity quantity, @Nullable Money unitCost) {
    public ReceiptLine {
        Given.required("sku", sku);
        Given.positive(quantity);
        Given.price("unitCost", unitCost);
    }

    /** A line of whole units whose cost is unknown. */
    public static ReceiptLine of(String sku, long quantity) {
        return new ReceiptLine(Sku.of(sku), Quantity.of(quantity), null);
    }

    /** At this cost for one unit. */
    public ReceiptLine costing(String amount, String currency) {
        return new ReceiptLine(sku, quantity, Money.of(amount, currency));
    }
}
