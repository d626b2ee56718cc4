package org.stockledger.examples.retail.shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.stockledger.examples.retail.catalogue.Standing;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.StockStatus;

/**
 * A product on the shop's shelf, as RetailDash's clients see it.
 *
 * @param supplier left out where RetailDash left it out
 */
record ShelfAnswer(
        String productId,
        String productName,
        String category,
        BigDecimal stock,
        @Nullable BigDecimal price,
        String stockStatus,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String supplier) {

    /** A product and what is on the shelf of it. */
    record Shelved(Product product, Quantity onHand, StockStatus status) {
        /** Out of stock first, then low, then the rest; each by id. */
        static final Comparator<Shelved> WORST_FIRST = Comparator.comparing(Shelved::status)
                .thenComparing(shelved -> shelved.product().sku());

        ShelfAnswer answer(@Nullable String supplier) {
            Money price = product.price();
            return new ShelfAnswer(
                    product.sku().text(),
                    product.name(),
                    product.category(),
                    onHand.toBigDecimal(),
                    price == null ? null : price.amount(),
                    Standing.words(status),
                    supplier);
        }
    }
}
