package org.stockledger.inventory.memory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.StockQuery;
import org.stockledger.inventory.StockRow;
import org.stockledger.inventory.StockStatus;
import org.stockledger.inventory.StockTotals;
import org.stockledger.inventory.TotalQuantity;

/** Reports on what is on hand. */
final class InMemoryStockReports {
    private static final String CELLS = "stock";

    private final Tables tables;

    InMemoryStockReports(Tables tables) {
        this.tables = tables;
    }

    Page<StockRow> rows(StockQuery query) {
        Predicate<StockedCell> behind = query.page()
                .after()
                .map(cursor -> InMemoryReports.cell(CELLS, cursor))
                .<Predicate<StockedCell>>map(
                        last -> stocked -> stocked.cell().cell().compareTo(last) > 0)
                .orElse(stocked -> true);
        List<StockRow> rows = cells(query)
                .filter(behind)
                .map(StockedCell::row)
                .sorted(Comparator.comparing(StockRow::cell))
                .limit(query.page().size() + 1L)
                .toList();
        return Page.of(rows, query.page(), row -> InMemoryReports.cursor(CELLS, row.cell()));
    }

    Stream<StockedCell> cells(StockQuery query) {
        Instant asOf = query.asOf();
        return tables.cells()
                .filter(cell -> asOf == null ? cell.hasHistory() : cell.countWhile(at -> !at.isAfter(asOf)) > 0)
                .map(cell -> new StockedCell(cell, asOf == null ? cell.onHand() : cell.onHand(asOf)))
                .filter(stocked -> matches(stocked, query));
    }

    private static boolean matches(StockedCell stocked, StockQuery query) {
        Product product = stocked.product();
        Location location = stocked.location();
        return (query.sku() == null || query.sku().equals(product.sku()))
                && (query.at() == null || query.at().equals(location.code()))
                && (query.category().isEmpty() || query.category().equals(product.category()))
                && (query.archivedToo() || !product.archived() && !location.archived())
                && (query.status() == null || query.status() == stocked.status());
    }

    StockTotals totals(StockQuery query) {
        List<StockedCell> all = cells(query).toList();
        Set<LocationCode> holding = new HashSet<>();
        Map<String, TotalQuantity> onHand = new HashMap<>();
        Map<Currency, BigDecimal> value = new HashMap<>();
        for (StockedCell stocked : all) {
            onHand.merge(stocked.product().unit().code(), TotalQuantity.of(stocked.onHand()), TotalQuantity::plus);
            if (stocked.onHand().signum() != 0) {
                holding.add(stocked.location().code());
            }
            Money price = stocked.product().price();
            if (price != null) {
                value.merge(
                        price.currency(),
                        price.amount().multiply(stocked.onHand().toBigDecimal()),
                        BigDecimal::add);
            }
        }
        return StockTotals.of(
                all.size(), count(all, StockStatus.OUT), count(all, StockStatus.LOW), holding.size(), onHand, value);
    }

    private static long count(List<StockedCell> all, StockStatus status) {
        return all.stream().filter(stocked -> stocked.status() == status).count();
    }
}
