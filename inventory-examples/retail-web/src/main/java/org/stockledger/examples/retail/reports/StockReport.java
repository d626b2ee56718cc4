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
     * What all pages add up to.
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

    /** The rows in which the text occurs, whatever its case; a page of them may be somewhat longer than asked for. */
    @Snapshot
    public Dated<Part> page(Asked asked) {
        StockQuery query = asked.query;
        StockTotals totals = inventory.reports().stockTotals(query);
        List<Row> rows = new ArrayList<>();
        PageRequest wanted = query.page();
        Optional<PageRequest> request = Optional.of(wanted);
        Optional<Cursor> next = Optional.empty();
        while (request.isPresent() && rows.size() < wanted.size()) {
            Page<StockRow> page = inventory.reports().stock(query.page(request.get()));
            page.items().stream()
                    .map(Row::of)
                    .filter(row -> matches(row, asked.search))
                    .forEach(rows::add);
            next = page.next();
            request = next.map(wanted::after);
        }
        return new Dated<>(new Part(new Answer(rows, Totals.of(totals)), next), version.now());
    }

    private static boolean matches(Row row, String search) {
        String wanted = search.toLowerCase(Locale.ROOT);
        return search.isEmpty()
                || List.of(row.productId, row.productName, row.locationId, row.locationName).stream()
                        .anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
