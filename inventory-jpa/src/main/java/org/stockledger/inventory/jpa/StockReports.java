package org.stockledger.inventory.jpa;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stockledger.inventory.Cell;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.StockQuery;
import org.stockledger.inventory.StockRow;
import org.stockledger.inventory.StockStatus;
import org.stockledger.inventory.StockTotals;
import org.stockledger.inventory.TotalQuantity;
import org.stockledger.inventory.UnitOfMeasure;

/** The stock by product and location, now or then. */
final class StockReports {
    /** A cell without an entry holds null: it does not exist. */
    private static final String NOW = "case when s.sequence > 0 then s.on_hand end";

    private static final String PAGE = """
            select x.sku, x.product, x.unit, x.decimals, x.reorder_point, x.code, x.location, x.on_hand
              from (select p.sku, p.name as product, p.unit, p.decimals, p.reorder_point, l.code, l.name as location,
                           {on_hand} as on_hand
                      from inv_product p
                      join inv_stock s on s.product_no = p.product_no
                      join inv_location l on l.location_no = s.location_no
                      {join}
                     where p.sku >= ? and (p.sku > ? or l.code > ?){cells}) x
             where x.on_hand is not null{status}
             order by x.sku, x.code
             limit ?
            """;

    /** One row for each location, so that those which hold something can be counted. */
    private static final String TOTALS = """
            select x.location_no, x.unit, x.currency, count(*) as cells,
                   sum(case when x.on_hand <= 0 then 1 else 0 end) as no_more,
                   sum(case when x.on_hand > 0 and x.on_hand < x.reorder_point then 1 else 0 end) as low,
                   sum(case when x.on_hand <> 0 then 1 else 0 end) as held,
                   sum(x.on_hand) as on_hand, sum(x.on_hand * x.price) as worth
              from (select s.location_no, p.unit, p.currency, p.price, p.reorder_point, {on_hand} as on_hand
                      from inv_product p
                      join inv_stock s on s.product_no = p.product_no
                      join inv_location l on l.location_no = s.location_no
                      {join}
                     where 1 = 1{cells}) x
             where x.on_hand is not null{status}
             group by x.location_no, x.unit, x.currency
            """;

    private static final String LIST = "stock";

    private final Sql sql;

    StockReports(Sql sql) {
        this.sql = sql;
    }

    Page<StockRow> page(StockQuery query) {
        Cell behind = query.page()
                .after()
                .map(cursor -> cursor.read(LIST, 2, key -> new Cell(Sku.of(key.get(0)), LocationCode.of(key.get(1)))))
                .orElse(null);
        String sku = behind == null ? "" : behind.sku().text();
        String code = behind == null ? "" : behind.location().text();
        Conditions cells = cells(query);
        Parameters parameters = cells.addTo(then(query).text(sku).text(sku).text(code));
        List<StockRow> rows = sql.list(
                completed(PAGE, query, cells), parameters.number(query.page().size() + 1L), StockReports::row);
        return Page.of(
                rows,
                query.page(),
                row -> Cursor.behind(LIST, row.cell().sku(), row.cell().location()));
    }

    StockTotals totals(StockQuery query) {
        Conditions cells = cells(query);
        Totals totals = new Totals();
        sql.each(completed(TOTALS, query, cells), cells.addTo(then(query)), totals::add);
        return totals.sum();
    }

    private static Parameters then(StockQuery query) {
        Instant asOf = query.asOf();
        return asOf == null ? Parameters.of() : Parameters.of().number(CommandNumbers.after(asOf));
    }

    private String completed(String statement, StockQuery query, Conditions cells) {
        StockStatus status = query.status();
        PastBalance then = PastBalance.on(sql.database(), "past");
        return statement
                .replace("{on_hand}", query.asOf() == null ? NOW : then.balance())
                .replace("{join}", query.asOf() == null ? "" : then.join())
                .replace("{cells}", cells.text())
                .replace("{status}", status == null ? "" : " and " + is(status));
    }

    /** The condition that what is {@code x.on_hand} stands so against {@code x.reorder_point}. */
    static String is(StockStatus status) {
        return switch (status) {
            case OUT -> "x.on_hand <= 0";
            case LOW -> "x.on_hand > 0 and x.on_hand < x.reorder_point";
            case AVAILABLE -> "x.on_hand > 0 and x.on_hand >= x.reorder_point";
        };
    }

    private static Conditions cells(StockQuery query) {
        Conditions cells = new Conditions();
        Sku sku = query.sku();
        if (sku != null) {
            cells.and("p.sku = ?", values -> values.text(sku.text()));
        }
        LocationCode at = query.at();
        if (at != null) {
            cells.and("l.code = ?", values -> values.text(at.text()));
        }
        if (!query.category().isEmpty()) {
            cells.and("p.category = ?", values -> values.text(query.category()));
        }
        return query.archivedToo() ? cells : cells.and("p.archived = false").and("l.archived = false");
    }

    private static StockRow row(Row row) throws SQLException {
        Quantity onHand = row.quantity("on_hand");
        return new StockRow(
                new Cell(Sku.of(row.text("sku")), LocationCode.of(row.text("code"))),
                row.text("product"),
                row.text("location"),
                UnitOfMeasure.of(row.text("unit"), row.line("decimals")),
                onHand,
                StockStatus.of(TotalQuantity.of(onHand), row.quantity("reorder_point")));
    }

    /** The rows of {@link #TOTALS} together. */
    private static final class Totals {
        private long cells;
        private long out;
        private long low;
        private final Set<Long> holding = new HashSet<>();
        private final Map<String, TotalQuantity> onHand = new HashMap<>();
        private final Map<Currency, BigDecimal> worth = new HashMap<>();

        void add(Row row) throws SQLException {
            cells += row.number("cells");
            out += row.number("no_more");
            low += row.number("low");
            if (row.number("held") > 0) {
                holding.add(row.number("location_no"));
            }
            onHand.merge(row.text("unit"), row.total("on_hand"), TotalQuantity::plus);
            String currency = row.textOrNull("currency");
            if (currency != null) {
                worth.merge(Currency.getInstance(currency), row.decimal("worth"), BigDecimal::add);
            }
        }

        StockTotals sum() {
            return StockTotals.of(cells, out, low, holding.size(), onHand, worth);
        }
    }
}
