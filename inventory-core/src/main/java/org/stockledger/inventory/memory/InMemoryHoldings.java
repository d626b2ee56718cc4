package org.stockledger.inventory.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.LocationQuery;
import org.stockledger.inventory.LocationStock;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.ProductStock;
import org.stockledger.inventory.ProductStockQuery;
import org.stockledger.inventory.StockQuery;
import org.stockledger.inventory.StockStatus;
import org.stockledger.inventory.TotalQuantity;
import org.stockledger.inventory.spi.ReportRepository.Counts;
import org.stockledger.inventory.spi.SearchText;

/** Reports on what is on hand of products, and of locations, as a whole. */
final class InMemoryHoldings {
    private static final String LOCATIONS = "stockoflocations";

    private final Tables tables;
    private final InMemoryStockReports stock;

    InMemoryHoldings(Tables tables, InMemoryStockReports stock) {
        this.tables = tables;
        this.stock = stock;
    }

    Page<ProductStock> products(ProductStockQuery query) {
        String sought = SearchText.fold(query.containing());
        ProductStockOrder order = ProductStockOrder.of(query);
        List<ProductStock> found = products()
                .filter(stock -> query.archivedToo() || !stock.product().archived())
                .filter(stock -> SearchText.of(stock.product()).contains(sought))
                .filter(stock -> query.category().isEmpty()
                        || query.category().equals(stock.product().category()))
                .filter(stock -> query.status() == null || query.status() == stock.status())
                .filter(stock -> !query.belowReorderPoint() || stock.missing().signum() > 0)
                .filter(order.behind(query.page()))
                .sorted(order)
                .limit(query.page().size() + 1L)
                .toList();
        return Page.of(found, query.page(), order::cursor);
    }

    private Stream<ProductStock> products() {
        return StreamSupport.stream(tables.products.behind(null).spliterator(), false)
                .map(this::productStock);
    }

    private ProductStock productStock(Shelf.Row<Product> row) {
        TotalQuantity onHand = TotalQuantity.ZERO;
        long locations = 0;
        for (CellRow cell : tables.cellsOf(row)) {
            onHand = onHand.plus(cell.onHand());
            locations += cell.onHand().signum() == 0 ? 0 : 1;
        }
        Product product = row.thing();
        return new ProductStock(product, onHand, locations, StockStatus.of(onHand, product.reorderPoint()));
    }

    Page<LocationStock> locations(LocationQuery query) {
        String sought = SearchText.fold(query.containing());
        LocationCode last = query.page()
                .after()
                .map(cursor -> cursor.name(LOCATIONS, LocationCode::of))
                .orElse(null);
        StockQuery cells = query.archivedToo() ? StockQuery.all().withArchived() : StockQuery.all();
        Map<LocationCode, Holding> holdings = new HashMap<>();
        stock.cells(cells)
                .forEach(stocked -> holdings.merge(stocked.location().code(), Holding.of(stocked), Holding::plus));
        List<LocationStock> found = StreamSupport.stream(
                        tables.locations.behind(last).spliterator(), false)
                .map(Shelf.Row::thing)
                .filter(location -> query.archivedToo() || !location.archived())
                .filter(location -> SearchText.of(location).contains(sought))
                .limit(query.page().size() + 1L)
                .map(location ->
                        holdings.getOrDefault(location.code(), Holding.NOTHING).at(location))
                .toList();
        return Page.of(
                found,
                query.page(),
                row -> Cursor.behind(LOCATIONS, row.location().code()));
    }

    /** How many cells are not zero, low and out. */
    private record Holding(long products, long low, long out) {
        static final Holding NOTHING = new Holding(0, 0, 0);

        static Holding of(StockedCell stocked) {
            return new Holding(
                    stocked.onHand().signum() == 0 ? 0 : 1,
                    stocked.status() == StockStatus.LOW ? 1 : 0,
                    stocked.status() == StockStatus.OUT ? 1 : 0);
        }

        Holding plus(Holding other) {
            return new Holding(products + other.products, low + other.low, out + other.out);
        }

        LocationStock at(Location location) {
            return new LocationStock(location, products, low, out);
        }
    }

    Counts counts() {
        List<ProductStock> inUse =
                products().filter(stock -> !stock.product().archived()).toList();
        long locations = StreamSupport.stream(tables.locations.behind(null).spliterator(), false)
                .filter(row -> !row.thing().archived())
                .count();
        return new Counts(
                inUse.size(),
                locations,
                tables.cells().mapToLong(cell -> cell.chain().size()).sum(),
                inUse.stream()
                        .filter(stock -> stock.status() == StockStatus.OUT)
                        .count(),
                inUse.stream()
                        .filter(stock -> stock.status() == StockStatus.LOW)
                        .count());
    }
}
