package org.stockledger.inventory.jpa;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stockledger.inventory.Cell;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.MovementSummary;
import org.stockledger.inventory.MovementSummary.Moved;
import org.stockledger.inventory.MovementSummaryQuery;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.Period;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Sku;

/** What came in and went out of cells. */
final class MovementReports {
    /** First the cells of the page with their balances, then their entries of the period. */
    private static final String SUMMARY = """
            select k.sku, k.code, k.opening, k.closing, c.kind,
                   sum(case when e.delta > 0 then e.delta else 0 end) as moved_in,
                   sum(case when e.delta < 0 then -e.delta else 0 end) as moved_out,
                   count(e.sequence) as movements
              from (select x.sku, x.code, x.cell_no, x.opening, x.closing
                      from (select p.sku, l.code, s.cell_no, {opening} as opening, {closing} as closing
                              from inv_product p
                              join inv_stock s on s.product_no = p.product_no
                              join inv_location l on l.location_no = s.location_no
                              {joins}
                             where p.sku >= ? and (p.sku > ? or l.code > ?){cells}) x
                     where x.closing is not null
                     order by x.sku, x.code
                     limit ?) k
              left join inv_entry e on e.cell_no = k.cell_no and e.command_no >= ? and e.command_no < ?
              left join inv_command c on c.command_no = e.command_no
             group by k.sku, k.code, k.opening, k.closing, c.kind
             order by k.sku, k.code
            """;

    private static final String LIST = "movement-summary";

    private final Sql sql;

    MovementReports(Sql sql) {
        this.sql = sql;
    }

    Page<MovementSummary> page(MovementSummaryQuery query) {
        Conditions cells = cells(query);
        Map<Cell, MovementSummary> summaries = new LinkedHashMap<>();
        sql.each(statement(cells), values(query, cells), row -> {
            MovementSummary ofKind = read(row);
            summaries.merge(ofKind.cell(), ofKind, MovementReports::together);
        });
        return Page.of(
                List.copyOf(summaries.values()),
                query.page(),
                summary ->
                        Cursor.behind(LIST, summary.cell().sku(), summary.cell().location()));
    }

    private String statement(Conditions cells) {
        PastBalance opening = PastBalance.on(sql.database(), "opened");
        PastBalance closing = PastBalance.on(sql.database(), "closed");
        return SUMMARY.replace("{opening}", opening.balance())
                .replace("{closing}", closing.balance())
                .replace("{joins}", opening.join() + closing.join())
                .replace("{cells}", cells.text());
    }

    private static Parameters values(MovementSummaryQuery query, Conditions cells) {
        Optional<Cell> behind = query.page()
                .after()
                .map(cursor -> cursor.read(LIST, 2, key -> new Cell(Sku.of(key.get(0)), LocationCode.of(key.get(1)))));
        String sku = behind.map(cell -> cell.sku().text()).orElse("");
        String code = behind.map(cell -> cell.location().text()).orElse("");
        long from = from(query.recorded());
        long until = until(query.recorded());
        Parameters page = Parameters.of().number(from).number(until);
        page.text(sku).text(sku).text(code);
        return cells.addTo(page).number(query.page().size() + 1L).number(from).number(until);
    }

    private static long from(Period recorded) {
        Instant from = recorded.from();
        return from == null ? 0 : CommandNumbers.from(from);
    }

    private static long until(Period recorded) {
        Instant until = recorded.until();
        return until == null ? Long.MAX_VALUE : CommandNumbers.from(until);
    }

    private static Conditions cells(MovementSummaryQuery query) {
        Conditions cells = new Conditions();
        Sku sku = query.sku();
        if (sku != null) {
            cells.and("p.sku = ?", values -> values.text(sku.text()));
        }
        LocationCode at = query.at();
        if (at != null) {
            cells.and("l.code = ?", values -> values.text(at.text()));
        }
        return cells;
    }

    private static MovementSummary read(Row row) throws SQLException {
        String kind = row.textOrNull("kind");
        List<Moved> moved = kind == null
                ? List.of()
                : List.of(new Moved(
                        Kind.valueOf(kind), row.total("moved_in"), row.total("moved_out"), row.number("movements")));
        Quantity opening = row.quantityOrNull("opening");
        return new MovementSummary(
                new Cell(Sku.of(row.text("sku")), LocationCode.of(row.text("code"))),
                opening == null ? Quantity.ZERO : opening,
                row.quantity("closing"),
                moved);
    }

    private static MovementSummary together(MovementSummary summary, MovementSummary more) {
        List<Moved> kinds = new ArrayList<>(summary.kinds());
        kinds.addAll(more.kinds());
        kinds.sort((one, other) -> one.kind().compareTo(other.kind()));
        return new MovementSummary(summary.cell(), summary.opening(), summary.closing(), kinds);
    }
}
