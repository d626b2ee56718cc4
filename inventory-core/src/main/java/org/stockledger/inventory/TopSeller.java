package org.stockledger.inventory;

import java.util.List;

/**
 * A product that sold well.
 *
 * @param sku the product, by the name it has now
 * @param name its name now
 * @param units how much was sold, less what came back
 * @param revenue what that brought, less the refunds: one amount for each currency it was sold in, in order of the
 *     currencies' codes
 */
public record TopSeller(Sku sku, String name, TotalQuantity units, List<Money> revenue) {
    public TopSeller {
        revenue = List.copyOf(revenue);
    }
}
