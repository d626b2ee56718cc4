package org.stockledger.inventory;

/** How stock stands against the product's reorder point; declared from the worst to the best. */
public enum StockStatus {
    /** Nothing on hand, or less than nothing. */
    OUT,
    /** Something on hand, but less than the reorder point. */
    LOW,
    /** At or above the reorder point. */
    AVAILABLE;

    /** How so much on hand stands against this reorder point. */
    public static StockStatus of(TotalQuantity onHand, Quantity reorderPoint) {
        if (onHand.signum() <= 0) {
            return OUT;
        }
        return onHand.compareTo(TotalQuantity.of(reorderPoint)) < 0 ? LOW : AVAILABLE;
    }
}
