package org.stockledger.inventory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Refusal.Subject;
import org.stockledger.inventory.spi.StoreTransaction;

/** The room of the products. */
final class ProductRoom extends CatalogueRoom<Sku, Product, ProductQuery> implements Products {
    ProductRoom(Attempts attempts, InstantSource clock) {
        super("product", "sku", attempts, clock, StoreTransaction::products);
    }

    @Override
    Sku nameOf(Product product) {
        return product.sku();
    }

    @Override
    Product registered(Product product, Instant at) {
        return product.registered(at);
    }

    @Override
    Product archived(Product product, boolean archived) {
        return product.archived(archived);
    }

    @Override
    boolean isArchived(Product product) {
        return product.archived();
    }

    @Override
    Product taking(Product present, Product changed) {
        return present.taking(changed);
    }

    @Override
    Refusal taken(Sku sku) {
        return new Refusal.SkuTaken(sku);
    }

    @Override
    Refusal unknown(Sku sku) {
        return new Refusal.Unknown(Subject.PRODUCT, sku.text());
    }

    @Override
    Refusal hasHistory(Sku sku) {
        return new Refusal.HasHistory(Subject.PRODUCT, sku.text());
    }

    @Override
    Refusal stockRemains(Sku sku, List<Level> levels) {
        return new Refusal.StockRemains(Subject.PRODUCT, sku.text(), levels);
    }

    @Override
    @Nullable
    Refusal changeRefused(StoreTransaction transaction, Product present, Product changed) {
        int decimals = changed.unit().decimals();
        if (decimals >= present.unit().decimals()) {
            return null;
        }
        // A posting that is under way holds a cell: behind these locks the history is whole.
        transaction.products().lockCells(present.sku());
        return transaction.products().hasFinerThan(present.sku(), decimals)
                ? new Refusal.HistoryTooFine(present.sku(), changed.unit())
                : null;
    }
}
