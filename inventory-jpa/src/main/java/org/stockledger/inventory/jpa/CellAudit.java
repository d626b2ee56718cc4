package org.stockledger.inventory.jpa;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.stockledger.inventory.Cell;
import org.stockledger.inventory.Finding;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Sku;

/** Checks a range of cells: their chains of entries, and that each cell says what its last entry says. */
final class CellAudit {
    private static final String COUNT = """
            select (select count(*) from inv_stock where cell_no > ? and cell_no <= ? and sequence > 0) as cells,
                   (select count(*) from inv_entry where cell_no > ? and cell_no <= ?) as entries
            """;

    private static final String CHAINS = """
            select p.sku, l.code, e.sequence, e.delta, e.balance, e.floor, e.command_no, e.line_no,
                   b.sequence as before_sequence, b.balance as before_balance, b.command_no as before_command_no,
                   b.line_no as before_line_no, m.command_no as moved
              from inv_entry e
              join inv_stock s on s.cell_no = e.cell_no
              join inv_product p on p.product_no = s.product_no
              join inv_location l on l.location_no = s.location_no
              left join inv_entry b on b.cell_no = e.cell_no and b.sequence = e.sequence - 1
              left join inv_movement m on m.command_no = e.command_no and m.line_no = e.line_no
             where e.cell_no > ? and e.cell_no <= ?
               and (e.sequence > 1 and b.sequence is null
                    or e.balance <> coalesce(b.balance, 0) + e.delta
                    or e.delta < 0 and e.balance < e.floor
                    or b.command_no > e.command_no
                    or b.command_no = e.command_no and b.line_no >= e.line_no
                    or m.command_no is null)
             order by e.cell_no, e.sequence
             limit 1000
            """;

    private static final String ENDS = """
            select p.sku, l.code, s.on_hand, s.sequence, s.last_command_no, coalesce(e.sequence, 0) as entry_sequence,
                   coalesce(e.balance, 0) as entry_balance, coalesce(e.command_no, 0) as entry_command_no
              from inv_stock s
              join inv_product p on p.product_no = s.product_no
              join inv_location l on l.location_no = s.location_no
              left join inv_entry e
                on e.cell_no = s.cell_no
               and e.sequence = (select max(x.sequence) from inv_entry x where x.cell_no = s.cell_no)
             where s.cell_no > ? and s.cell_no <= ?
               and (s.sequence <> coalesce(e.sequence, 0)
                    or s.on_hand <> coalesce(e.balance, 0)
                    or s.last_command_no <> coalesce(e.command_no, 0))
             order by s.cell_no
             limit 1000
            """;

    private final Sql sql;
    private final List<Finding> findings = new ArrayList<>();

    CellAudit(Sql sql) {
        this.sql = sql;
    }

    /** How many cells with a history and how many entries the range has. */
    record Counted(long cells, long entries) {}

    /** Checks the cells behind the first number up to the last. */
    Counted check(long first, long last) {
        sql.each(CHAINS, Parameters.of().number(first).number(last), this::visitEntry);
        sql.each(ENDS, Parameters.of().number(first).number(last), this::visitEnd);
        Parameters range =
                Parameters.of().number(first).number(last).number(first).number(last);
        return sql.first(COUNT, range, row -> new Counted(row.number("cells"), row.number("entries")))
                .orElseThrow();
    }

    List<Finding> findings() {
        return findings;
    }

    private void visitEntry(Row row) throws SQLException {
        Cell cell = cell(row);
        long sequence = row.number("sequence");
        boolean hasBefore = row.numberOrNull("before_sequence") != null;
        Quantity before = Objects.requireNonNullElse(row.quantityOrNull("before_balance"), Quantity.ZERO);
        Quantity expected = before.plus(row.quantity("delta"));
        Quantity balance = row.quantity("balance");
        if (sequence > 1 && !hasBefore) {
            add("SEQUENCE", cell, sequence, "entry " + (sequence - 1) + " before it", "no such entry");
        } else if (!expected.equals(balance)) {
            add("CHAIN", cell, sequence, expected, balance);
        }
        Quantity floor = row.quantity("floor");
        if (row.quantity("delta").signum() < 0 && balance.compareTo(floor) < 0) {
            add("FLOOR", cell, sequence, "at least " + floor, balance);
        }
        if (hasBefore && !isLater(row)) {
            String found = CommandNumbers.recordedAt(row.number("command_no")).toString();
            add("ORDER", cell, sequence, "later than entry " + (sequence - 1), found);
        }
        if (row.numberOrNull("moved") == null) {
            add("ENTRIES", cell, sequence, "a movement that asked for it", "none");
        }
    }

    private static boolean isLater(Row row) throws SQLException {
        long before = row.number("before_command_no");
        long command = row.number("command_no");
        return before < command || (before == command && row.line("before_line_no") < row.line("line_no"));
    }

    private void visitEnd(Row row) throws SQLException {
        Cell cell = cell(row);
        expect("LAST_SEQUENCE", cell, row.number("entry_sequence"), row.number("sequence"));
        expect("ON_HAND", cell, row.quantity("entry_balance"), row.quantity("on_hand"));
        expect(
                "ORDER",
                cell,
                CommandNumbers.recordedAt(row.number("entry_command_no")),
                CommandNumbers.recordedAt(row.number("last_command_no")));
    }

    private void expect(String check, Cell cell, Object expected, Object found) {
        if (!expected.equals(found)) {
            add(check, cell, 0, expected, found);
        }
    }

    private void add(String check, Cell cell, long sequence, Object expected, Object found) {
        findings.add(Finding.inCell(check, cell, sequence, expected, found));
    }

    private static Cell cell(Row row) throws SQLException {
        return new Cell(Sku.of(row.text("sku")), LocationCode.of(row.text("code")));
    }
}
