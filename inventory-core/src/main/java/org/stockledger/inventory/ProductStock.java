package org.stockledger.inventory;

/**
 * How a product stands over all locations.
 *
 * @param product the product as it is now
 * @param onHand the sum over all locations; zero if it never was anywhere
 * @param locations at how many locations it is not zero
 * @param status how the sum stands against the product's reorder point
 */
public record ProductStock(Product product, TotalQuantity onHand, long locations, StockStatus status) {
    /** How much is missing to the reorder point; zero at or above it. */
    public TotalQuantity missing() {
        TotalQuantity missing = TotalQuantity.of(product.reorderPoint()).minus(onHand);
        return missing.signum() > 0 ? missing : TotalQuantity.ZERO;
    }
}
