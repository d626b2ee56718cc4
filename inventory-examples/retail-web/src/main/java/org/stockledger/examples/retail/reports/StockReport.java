package org.stockledger.examples.retail.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stockledger.examples.retail.catalogue.Standing;
import org.stockledger.examples.retail.reports.Remembered.Dated;
import org.stockledger.examples.retail.web.ClientMistake;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.StockQuery;
import org.stockledger.inventory.StockRow;
import org.stockledger.inventory.StockStatus;
import org.stockledger.inventory.StockTotals;
import org.stockledger.inventory.TotalQuantity;

/** The stock by product and location, with its totals. */
@Service
class StockReport {
    private static final Map<String, StockStatus> STATUS =
            Map.of("in", StockStatus.AVAILABLE, "low", StockStatus.LOW, "out", StockStatus.OUT);

    private static final int ROWS_AT_ONCE = 1_000;

    private final Inventory inventory;
    private final LedgerVersion version;

    StockReport(Inventory inventory, LedgerVersion version) {
        this.inventory = inventory;
        this.version = version;
    }

    /** What is asked: which cells, and the text to search for in their rows. */
    record Asked(StockQuery query, String search) {}

    /** The report. */
    record Answer(List<Row> rows, Totals totals) {}

    /** A product at a location. */
    record Row(
            String productId,
            String productName,
            String locationId,
            String locationName,
            BigDecimal qty,
            String status) {
        static Row of(StockRow row) {
            return new Row(
                    row.cell().sku().text(),
                    row.product(),
                    row.cell().location().text(),
                    row.location(),
                    row.onHand().toBigDecimal(),
                    Standing.words(row.status()));
        }
    }

    /**
     * What all pages add up to, whatever is searched for.
     *
     * @param items how many units there are
     * @param rows how many rows
     */
    record Totals(BigDecimal items, long rows, long lowStock, long outOfStock, long activeLocations) {
        static Totals of(StockTotals totals) {
            TotalQuantity items = totals.onHand().values().stream().reduce(TotalQuantity.ZERO, TotalQuantity::plus);
            return new Totals(items.amount(), totals.cells(), totals.low(), totals.out(), totals.locations());
        }
    }

    /** A page, and where the next one begins. */
    record Part(Answer answer, Optional<Cursor> next) {}

    /** The status that a client filters by; null for all. */
    static @Nullable StockStatus status(String text) {
        if (text.isEmpty()) {
            return null;
        }
        StockStatus status = STATUS.get(text);
        if (status == null) {
            throw ClientMistake.in("status", "status is one of in, low, out");
        }
        return status;
    }

    /** The rows in which the text occurs, whatever its case. */
    @Snapshot
    public Dated<Part> page(Asked asked) {
        Totals totals = Totals.of(inventory.reports().stockTotals(asked.query));
        Page<Row> rows = asked.search.isEmpty() ? rows(asked.query) : found(asked);
        return new Dated<>(new Part(new Answer(rows.items(), totals), rows.next()), version.now());
    }

    private Page<Row> rows(StockQuery query) {
        Page<StockRow> page = inventory.reports().stock(query);
        return new Page<>(page.items().stream().map(Row::of).toList(), page.next());
    }

    /** However few are asked for, many are read at once: those that match may be far apart. */
    private Page<Row> found(Asked asked) {
        List<Row> found = new ArrayList<>();
        Optional<PageRequest> next =
                Optional.of(new PageRequest(ROWS_AT_ONCE, asked.query.page().after()));
        while (next.isPresent()) {
            PageRequest request = next.get();
            Page<Row> page = rows(asked.query.page(request));
            for (int i = 0; i < page.items().size(); i++) {
                if (matches(page.items().get(i), asked.search)) {
                    if (found.size() == asked.query.page().size()) {
                        return new Page<>(found, behind(i, asked.query.page(request)));
                    }
                    found.add(page.items().get(i));
                }
            }
            next = page.next().map(request::after);
        }
        return new Page<>(found, Optional.empty());
    }

    /** Where the page ends that has so many rows of this one. */
    private Optional<Cursor> behind(int rows, StockQuery query) {
        Optional<Cursor> after = query.page().after();
        return rows == 0
                ? after
                : inventory
                        .reports()
                        .stock(query.page(new PageRequest(rows, after)))
                        .next();
    }

    private static boolean matches(Row row, String search) {
        String wanted = search.toLowerCase(Locale.ROOT);
        return search.isEmpty()
                || List.of(row.productId, row.productName, row.locationId, row.locationName).stream()
                        .anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
