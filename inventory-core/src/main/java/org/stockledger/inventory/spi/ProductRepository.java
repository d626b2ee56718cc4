package org.stockledger.inventory.spi;

import org.stockledger.inventory.Product;
import org.stockledger.inventory.ProductQuery;
import org.stockledger.inventory.Sku;

/** The products. {@link ProductQuery#containing()} is looked for in {@link SearchText#of(Product)}. */
public interface ProductRepository extends CatalogueRepository<Sku, Product, ProductQuery> {
    /** Whether an entry of the locked product has more than so many decimals. */
    boolean hasFinerThan(Sku sku, int decimals);
}
