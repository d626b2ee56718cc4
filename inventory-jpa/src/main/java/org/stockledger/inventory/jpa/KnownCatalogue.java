package org.stockledger.inventory.jpa;

import java.util.LinkedHashMap;
import java.util.Map;
import org.stockledger.inventory.Cell;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Needs;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Sku;

/**
 * What postings have read of the catalogue, so that the next ones need not: products, locations and cells by their names.
 * Nothing is decided by it: {@link Settlement} looks at everything again, after the locks, and whoever fails forgets it all.
 * Thread-safe.
 */
final class KnownCatalogue {
    private static final int MOST_NAMES = 20_000;
    private static final int MOST_CELLS = 100_000;

    private final Map<Sku, Numbered<Product>> products = new LatelyUsed<>(MOST_NAMES);
    private final Map<LocationCode, Numbered<Location>> locations = new LatelyUsed<>(MOST_NAMES);
    private final Map<Cell, Long> cells = new LatelyUsed<>(MOST_CELLS);

    private record Numbered<T>(long no, T thing) {}

    /** Keeps the entries that were used last. */
    private static final class LatelyUsed<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;

        private final int most;

        private LatelyUsed(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }

    /** What is known of what is needed: much, some of it, or nothing. */
    synchronized LoadedCatalogue of(Needs needs) {
        LoadedCatalogue loaded = new LoadedCatalogue();
        for (Sku sku : needs.products()) {
            Numbered<Product> known = products.get(sku);
            if (known != null) {
                loaded.add(known.no(), known.thing());
            }
        }
        for (LocationCode code : needs.locations()) {
            Numbered<Location> known = locations.get(code);
            if (known != null) {
                loaded.add(known.no(), known.thing());
            }
        }
        for (Cell cell : needs.cells()) {
            Long no = cells.get(cell);
            if (no != null && loaded.names(cell)) {
                loaded.addCell(no, cell);
            }
        }
        return loaded;
    }

    /** Takes in what was read, all of it committed. */
    synchronized void learn(LoadedCatalogue loaded) {
        loaded.products().forEach((sku, product) -> products.put(sku, new Numbered<>(loaded.productNo(sku), product)));
        loaded.locations().forEach((code, place) -> locations.put(code, new Numbered<>(loaded.no(code), place)));
        cells.putAll(loaded.cellNos());
    }

    synchronized void forget() {
        products.clear();
        locations.clear();
        cells.clear();
    }
}
