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

/**
 * Checks a range of cells: their chains of entries, and that each cell says what its last entry says. Every table of a
 * statement is given the range, so that whatever an optimizer begins with, it reads no more than that.
 */
final class CellAudit {
    private static final String COUNT = """
            select (select count(*) from inv_stock where cell_no > ? and cell_no <= ? and sequence > 0) as cells,
                   (select count(*)
                      from inv_entry
                     where cell_no > ? and cell_no <= ? and sequence > ? and sequence <= ?) as entries
            """;

    /** Each entry beside the one before it, by one walk: a join of two is more than an optimizer gets right. */
    private static final String CHAINS = """
            select p.sku, l.code, x.sequence, x.delta, x.balance, x.floor, x.command_no, x.line_no, x.before_sequence,
                   x.before_balance, x.before_command_no, x.before_line_no
              from (select e.cell_no, e.sequence, e.delta, e.balance, e.floor, e.command_no, e.line_no, e.before_sequence,
                           e.before_balance, e.before_command_no, e.before_line_no
                      from (select cell_no, sequence, delta, balance, floor, command_no, line_no,
                                   lag(sequence) over cell as before_sequence, lag(balance) over cell as before_balance,
                                   lag(command_no) over cell as before_command_no, lag(line_no) over cell as before_line_no
                              from inv_entry
                             where cell_no > ? and cell_no <= ? and sequence >= ? and sequence <= ?
                            window cell as (partition by cell_no order by sequence)) e
                     where e.sequence > ?
                       and (e.sequence > 1 and e.before_sequence is null
                            or e.before_sequence <> e.sequence - 1
                            or e.balance <> coalesce(e.before_balance, 0) + e.delta
                            or e.delta < 0 and e.balance < e.floor
                            or e.before_command_no > e.command_no
                            or e.before_command_no = e.command_no and e.before_line_no >= e.line_no)
                     order by e.cell_no, e.sequence
                     limit 1000) x
              join inv_stock s on s.cell_no = x.cell_no
              join inv_product p on p.product_no = s.product_no
              join inv_location l on l.location_no = s.location_no
             order by x.cell_no, x.sequence
            """;

    private static final String ENDS = """
            select p.sku, l.code, x.on_hand, x.sequence, x.last_command_no, x.entry_sequence, x.entry_balance,
                   x.entry_command_no
              from (select y.cell_no, y.product_no, y.location_no, y.on_hand, y.sequence, y.last_command_no,
                           coalesce(e.sequence, 0) as entry_sequence, coalesce(e.balance, 0) as entry_balance,
                           coalesce(e.command_no, 0) as entry_command_no
                      from (select s.cell_no, s.product_no, s.location_no, s.on_hand, s.sequence, s.last_command_no,
                                   (select max(m.sequence) from inv_entry m where m.cell_no = s.cell_no) as last_one
                              from inv_stock s
                             where s.cell_no > ? and s.cell_no <= ?) y
                      left join inv_entry e on e.cell_no = y.cell_no and e.sequence = y.last_one) x
              join inv_product p on p.product_no = x.product_no
              join inv_location l on l.location_no = x.location_no
             where x.sequence <> x.entry_sequence
                or x.on_hand <> x.entry_balance
                or x.last_command_no <> x.entry_command_no
             order by x.cell_no
             limit 1000
            """;

    private final Sql sql;
    private final List<Finding> findings = new ArrayList<>();

    CellAudit(Sql sql) {
        this.sql = sql;
    }

    /**
     * Which entries to check.
     *
     * @param after the cells behind this number
     * @param last up to this one
     * @param behind of each of them the entries behind this sequence
     * @param until up to this one
     */
    record Range(long after, long last, long behind, long until) {
        private Parameters cells() {
            return Parameters.of().number(after).number(last);
        }

        private Parameters entriesOf(Parameters parameters) {
            return parameters.number(after).number(last).number(behind).number(until);
        }
    }

    /** How many cells with a history and how many entries the range has. */
    record Counted(long cells, long entries) {}

    /** Checks the chains in the range. */
    void checkChains(Range range) {
        sql.each(CHAINS, range.entriesOf(Parameters.of()).number(range.behind()), this::visitEntry);
    }

    /** Checks that the cells of the range say what their last entries say. */
    void checkEnds(Range range) {
        sql.each(ENDS, range.cells(), this::visitEnd);
    }

    Counted count(Range range) {
        return sql.first(
                        COUNT,
                        range.entriesOf(range.cells()),
                        row -> new Counted(row.number("cells"), row.number("entries")))
                .orElseThrow();
    }

    List<Finding> findings() {
        return findings;
    }

    private void visitEntry(Row row) throws SQLException {
        Cell cell = cell(row);
        long sequence = row.number("sequence");
        boolean hasBefore = Objects.equals(row.numberOrNull("before_sequence"), sequence - 1);
        Quantity before = hasBefore ? row.quantity("before_balance") : Quantity.ZERO;
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

    /** Which cell a row is about. */
    static Cell cell(Row row) throws SQLException {
        return new Cell(Sku.of(row.text("sku")), LocationCode.of(row.text("code")));
    }
}
