package org.stockledger.examples.retail.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.ProductStock;

/** A product as clients see it: InventoryPro's four fields, then the shop's. The stock is that of all locations. */
public record ProductAnswer(
        String productId,
        String name,
        String description,
        @Nullable Instant createdAt,
        String category,
        @Nullable BigDecimal price,
        String supplier,
        BigDecimal stock,
        String status,
        boolean archived) {

    static ProductAnswer of(ProductStock stock, String supplier) {
        Product product = stock.product();
        Money price = product.price();
        return new ProductAnswer(
                product.sku().text(),
                product.name(),
                product.description(),
                product.registeredAt(),
                product.category(),
                price == null ? null : price.amount(),
                supplier,
                stock.onHand().amount(),
                Standing.words(stock.status()),
                product.archived());
    }
}
