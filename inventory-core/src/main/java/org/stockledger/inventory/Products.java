package org.stockledger.inventory;

import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The catalogue of products. Every call is a transaction of its own, unless the host's is joined. Thread-safe. */
public interface Products {
    /**
     * Adds a product.
     *
     * @return the product as registered, with its time
     * @throws RefusedException {@link Refusal.SkuTaken}; so does registering it again
     */
    Product register(Product product);

    /**
     * Adds the products whose SKUs are free; what is there stays as it is. Repeatable, and fast for many.
     *
     * @return how many were added by the try that succeeded; after a try whose outcome was unknown that may be fewer than
     *     the call has added
     */
    int registerMissing(Collection<Product> products);

    /**
     * Changes a product under its lock. The function may be called again when the store asks for another try, each time
     * with the product as it is then. It may rename the product: the history stays with it.
     *
     * @return the product as changed
     * @throws RefusedException {@link Refusal.Unknown}, {@link Refusal.SkuTaken}, or {@link Refusal.HistoryTooFine} if the
     *     new unit has fewer decimals than the history holds
     */
    Product change(Sku sku, UnaryOperator<Product> change);

    /**
     * Takes a product out of use: from then on it refuses every command but reversals and sale returns. Repeatable.
     *
     * @throws RefusedException {@link Refusal.Unknown}, or {@link Refusal.StockRemains} while a cell of it is not zero
     */
    void archive(Sku sku);

    /**
     * Takes an archived product into use again. Repeatable.
     *
     * @throws RefusedException {@link Refusal.Unknown}
     */
    void restore(Sku sku);

    /**
     * Removes a product that has no history.
     *
     * @throws RefusedException {@link Refusal.Unknown}, or {@link Refusal.HasHistory}
     */
    void delete(Sku sku);

    /** The product of this SKU, archived or not. */
    Optional<Product> find(Sku sku);

    /** A page of products, by SKU. */
    Page<Product> list(ProductQuery query);
}
