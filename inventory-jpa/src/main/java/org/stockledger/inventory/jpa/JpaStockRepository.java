package org.stockledger.inventory.jpa;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stockledger.inventory.Cell;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.Entry;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Movement;
import org.stockledger.inventory.MovementQuery;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.Posted;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.spi.StockRepository;

/** Questions about stock and its history. */
final class JpaStockRepository implements StockRepository {
    private static final String ON_HAND = """
            select s.on_hand
              from inv_stock s
              join inv_product p on p.product_no = s.product_no
              join inv_location l on l.location_no = s.location_no
             where p.sku = ? and l.code = ?
            """;

    private static final String CELL = """
            (select s.cell_no
               from inv_stock s
               join inv_product p on p.product_no = s.product_no
               join inv_location l on l.location_no = s.location_no
              where p.sku = ? and l.code = ?)""";

    private static final String AS_OF = """
            select e.balance
              from inv_entry e
             where e.cell_no = {cell}
               and e.command_no < ?
             order by e.cell_no desc, e.command_no desc, e.sequence desc
             limit 1
            """.replace("{cell}", CELL);

    /** As {@link PastBalance}: MySQL may go to the instant from the end of the cell, but never to a greatest number. */
    private static final String AS_OF_BY_GREATEST = """
            select e.balance
              from inv_entry e
             where e.cell_no = {cell}
               and e.command_no = (select max(x.command_no)
                                     from inv_entry x
                                    where x.cell_no = {cell}
                                      and x.command_no < ?)
             order by e.cell_no desc, e.command_no desc, e.sequence desc
             limit 1
            """.replace("{cell}", CELL);

    private static final String EVERYWHERE = """
            select l.code, s.on_hand
              from inv_stock s
              join inv_product p on p.product_no = s.product_no
              join inv_location l on l.location_no = s.location_no
             where p.sku = ? and s.sequence > 0
            """;

    private static final String ENTRIES = """
            select e.sequence, e.delta, e.balance, e.line_no, c.id, c.recorded_at
              from inv_entry e
              join inv_command c on c.command_no = e.command_no
             where e.cell_no = {cell}
               and e.sequence < ?
             order by e.cell_no desc, e.sequence desc
             limit ?
            """.replace("{cell}", CELL);

    private static final String ENTRY_LIST = "entries";

    private final Sql sql;

    JpaStockRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Quantity onHand(Cell cell) {
        return sql.first(ON_HAND, named(cell), row -> row.quantity("on_hand")).orElse(Quantity.ZERO);
    }

    @Override
    public Quantity onHand(Cell cell, Instant asOf) {
        boolean greatest = sql.database().leapsToGreatest();
        Parameters parameters = greatest ? named(named(Parameters.of(), cell), cell) : named(cell);
        parameters.number(CommandNumbers.after(asOf));
        return sql.first(greatest ? AS_OF_BY_GREATEST : AS_OF, parameters, row -> row.quantity("balance"))
                .orElse(Quantity.ZERO);
    }

    @Override
    public Map<LocationCode, Quantity> onHand(Sku sku) {
        // Ordered here, because H2 does not order by code point.
        Map<LocationCode, Quantity> onHand = new TreeMap<>();
        sql.each(
                EVERYWHERE,
                Parameters.of().text(sku.text()),
                row -> onHand.put(LocationCode.of(row.text("code")), row.quantity("on_hand")));
        return onHand;
    }

    @Override
    public Page<Movement> movements(MovementQuery query) {
        return new MovementPages(sql).page(query);
    }

    @Override
    public Page<Entry> entries(Cell cell, PageRequest page) {
        long behind =
                page.after().map(cursor -> cursor.numbers(ENTRY_LIST, 1).get(0)).orElse(Long.MAX_VALUE);
        List<Entry> entries =
                sql.list(ENTRIES, named(cell).number(behind).number(page.size() + 1L), row -> entry(cell, row));
        return Page.of(entries, page, entry -> Cursor.behind(ENTRY_LIST, entry.sequence()));
    }

    @Override
    public Optional<Posted> posted(CommandId id) {
        return Optional.ofNullable(new PostedReader(sql).posted(List.of(id)).get(id));
    }

    private static Parameters named(Cell cell) {
        return named(Parameters.of(), cell);
    }

    private static Parameters named(Parameters parameters, Cell cell) {
        return parameters.text(cell.sku().text()).text(cell.location().text());
    }

    private static Entry entry(Cell cell, Row row) throws SQLException {
        return new Entry(
                cell,
                row.number("sequence"),
                row.quantity("delta"),
                row.quantity("balance"),
                CommandId.of(row.text("id")),
                row.line("line_no"),
                row.time("recorded_at"));
    }
}
