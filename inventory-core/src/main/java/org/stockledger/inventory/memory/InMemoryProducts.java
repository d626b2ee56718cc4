package org.stockledger.inventory.memory;

import java.util.Collection;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.ProductQuery;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.spi.ProductRepository;
import org.stockledger.inventory.spi.SearchText;

/** The products. */
final class InMemoryProducts extends InMemoryCatalogue<Sku, Product, ProductQuery> implements ProductRepository {
    InMemoryProducts(InMemoryTransaction transaction) {
        super(transaction, transaction.tables().products, "products");
    }

    @Override
    Sku nameOf(Product product) {
        return product.sku();
    }

    @Override
    Sku named(String name) {
        return Sku.of(name);
    }

    @Override
    Collection<CellRow> cellsOf(Shelf.Row<Product> row) {
        return tables().cellsOf(row);
    }

    @Override
    boolean matches(Product product, ProductQuery query) {
        return (query.archivedToo() || !product.archived())
                && (query.category().isEmpty() || query.category().equals(product.category()))
                && SearchText.of(product).contains(SearchText.fold(query.containing()));
    }

    @Override
    PageRequest pageOf(ProductQuery query) {
        return query.page();
    }

    @Override
    public boolean hasFinerThan(Sku sku, int decimals) {
        return tables().cellsOf(row(sku)).stream()
                .flatMap(cell -> cell.chain().stream())
                .anyMatch(entry -> entry.delta().decimals() > decimals);
    }
}
