package org.stockledger.inventory.memory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Cell;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Sku;

/** What the store holds. Rows refer to each other, not to names, so that a name may change. Guarded by the store's lock. */
final class Tables {
    private static final long NUMBERS_PER_MICRO = 2_048;

    final Shelf<Sku, Product> products = new Shelf<>();
    final Shelf<LocationCode, Location> locations = new Shelf<>();
    final Map<CommandId, CommandRow> commands = new HashMap<>();

    /** The commands in the order of their recording. */
    final NavigableMap<Long, CommandRow> byNumber = new TreeMap<>();

    private final Map<Shelf.Row<Product>, Map<Shelf.Row<Location>, CellRow>> cells = new HashMap<>();

    /** A number behind every other of the same microsecond: the order of recording, first come first. */
    long nextNumber(Instant recordedAt) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt);
        Long last = byNumber.lowerKey((micros + 1) * NUMBERS_PER_MICRO);
        long first = micros * NUMBERS_PER_MICRO;
        return last == null || last < first ? first : last + 1;
    }

    @Nullable
    CellRow cell(Cell cell) {
        Shelf.Row<Product> product = products.row(cell.sku());
        Shelf.Row<Location> location = locations.row(cell.location());
        return product == null || location == null ? null : cell(product, location);
    }

    @Nullable
    CellRow cell(Shelf.Row<Product> product, Shelf.Row<Location> location) {
        return cells.getOrDefault(product, Map.of()).get(location);
    }

    Collection<CellRow> cellsOf(Shelf.Row<Product> product) {
        return cells.getOrDefault(product, Map.of()).values();
    }

    Stream<CellRow> cells() {
        return cells.values().stream().flatMap(row -> row.values().stream());
    }

    void add(CellRow cell) {
        cells.computeIfAbsent(cell.product(), product -> new HashMap<>()).put(cell.location(), cell);
    }

    void remove(CellRow cell) {
        Map<Shelf.Row<Location>, CellRow> ofProduct = cells.get(cell.product());
        if (ofProduct != null) {
            ofProduct.remove(cell.location());
        }
    }
}
