package org.stockledger.inventory.memory;

import java.util.Comparator;
import java.util.function.Predicate;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.ProductStock;
import org.stockledger.inventory.ProductStockQuery;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.StockStatus;

/** In which order products are reported, and where a page of them begins. */
enum ProductStockOrder implements Comparator<ProductStock> {
    BY_SKU {
        @Override
        Key key(ProductStock stock) {
            return new Key(StockStatus.OUT, stock.product().sku());
        }
    },
    WORST_FIRST {
        @Override
        Key key(ProductStock stock) {
            return new Key(stock.status(), stock.product().sku());
        }
    };

    record Key(StockStatus status, Sku sku) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::status).thenComparing(Key::sku);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    abstract Key key(ProductStock stock);

    static ProductStockOrder of(ProductStockQuery query) {
        return query.worstFirst() ? WORST_FIRST : BY_SKU;
    }

    @Override
    public int compare(ProductStock left, ProductStock right) {
        return key(left).compareTo(key(right));
    }

    Cursor cursor(ProductStock last) {
        Key key = key(last);
        return Cursor.behind(name(), key.status(), key.sku());
    }

    Predicate<ProductStock> behind(PageRequest page) {
        return page.after()
                .map(this::key)
                .<Predicate<ProductStock>>map(last -> stock -> key(stock).compareTo(last) > 0)
                .orElse(stock -> true);
    }

    private Key key(Cursor cursor) {
        return cursor.read(name(), 2, key -> new Key(StockStatus.valueOf(key.get(0)), Sku.of(key.get(1))));
    }
}
