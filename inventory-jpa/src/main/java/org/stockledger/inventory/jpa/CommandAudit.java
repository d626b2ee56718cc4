package org.stockledger.inventory.jpa;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Finding;
import org.stockledger.inventory.Money;

/**
 * Checks a range of commands: their lines, entries and totals, the counters of sales, and reversals. The outer joins keep
 * every optimizer on the range it is given: with inner joins InnoDB, on old statistics, begins at the far end and looks
 * through a cell's whole history for each line.
 */
final class CommandAudit {
    private static final String COUNT =
            "select count(*) as commands from inv_command where command_no > ? and command_no <= ?";

    private static final String LINES = """
            select c.id, count(m.line_no) as line_count, coalesce(max(m.line_no), 0) as last_line
              from inv_command c
              left join inv_movement m on m.command_no = c.command_no
             where c.command_no > ? and c.command_no <= ?
             group by c.id
            having count(m.line_no) = 0 or min(m.line_no) <> 1 or max(m.line_no) <> count(m.line_no)
             limit 1000
            """;

    private static final String STRAY_LINES = """
            select m.command_no, m.line_no
              from inv_movement m
              left join inv_command c on c.command_no = m.command_no
             where m.command_no > ? and m.command_no <= ? and c.command_no is null
             limit 1000
            """;

    private static final String ENTRIES = """
            select x.id, x.line_no, x.sides, x.entries, x.fitting
              from (select c.id, m.line_no,
                           case when m.from_location_no is null then 0 else 1 end
                             + case when m.to_location_no is null then 0 else 1 end as sides,
                           count(e.cell_no) as entries,
                           sum(case when s.product_no = m.product_no
                                     and (e.delta = -m.quantity and s.location_no = m.from_location_no
                                          or e.delta = m.quantity and s.location_no = m.to_location_no)
                                    then 1 else 0 end) as fitting
                      from inv_movement m
                      join inv_command c on c.command_no = m.command_no
                      left join inv_entry e on e.command_no = m.command_no and e.line_no = m.line_no
                      left join inv_stock s on s.cell_no = e.cell_no
                     where m.command_no > ? and m.command_no <= ?
                     group by c.id, m.line_no, m.from_location_no, m.to_location_no) x
             where x.entries <> x.sides or x.fitting <> x.sides
             limit 1000
            """;

    private static final String TOTALS = """
            select c.id, c.total, c.currency, sum(m.total) as line_total
              from inv_command c
              left join inv_movement m on m.command_no = c.command_no
             where c.command_no > ? and c.command_no <= ? and c.kind in ('SALE', 'SALE_RETURN')
             group by c.id, c.total, c.currency
            having sum(m.total) <> c.total or count(m.total) <> count(*)
             limit 1000
            """;

    /** The returns of a range of sales are summed up first: line by line InnoDB would look through all movements. */
    private static final String COUNTERS = """
            select x.id, x.line_no, x.currency, x.returned, x.refunded, x.expected_returned, x.expected_refunded
              from (select c.id, m.line_no, c.currency, m.returned, m.refunded,
                           case when r.command_no is null then coalesce(g.quantity, 0) else m.quantity end
                             as expected_returned,
                           case when r.command_no is null then coalesce(g.total, 0) else m.total end
                             as expected_refunded
                      from inv_command c
                      left join inv_movement m on m.command_no = c.command_no
                      left join inv_command r on r.reverses = c.command_no
                      left join (select k.returns_of, b.sale_line, sum(b.quantity) as quantity, sum(b.total) as total
                                   from inv_command k
                                   left join inv_movement b on b.command_no = k.command_no
                                   left join inv_command u on u.reverses = k.command_no
                                  where k.returns_of > ? and k.returns_of <= ? and u.command_no is null
                                  group by k.returns_of, b.sale_line) g
                        on g.returns_of = c.command_no and g.sale_line = m.line_no
                     where c.command_no > ? and c.command_no <= ? and c.kind = 'SALE') x
             where x.returned <> x.expected_returned or x.refunded <> x.expected_refunded
             limit 1000
            """;

    private static final String REVERSALS = """
            select x.id, x.original
              from (select c.command_no, c.id, c.reverses, o.id as original,
                           (select count(*) from inv_movement m where m.command_no = c.command_no) as line_count,
                           (select count(*) from inv_movement w where w.command_no = c.reverses) as original_count
                      from inv_command c
                      left join inv_command o on o.command_no = c.reverses
                     where c.command_no > ? and c.command_no <= ? and c.kind = 'REVERSAL') x
             where x.original is null
                or x.line_count <> x.original_count
                or exists (select 1
                             from inv_movement m
                             left join inv_movement w
                               on w.command_no = x.reverses and w.line_no = x.original_count + 1 - m.line_no
                            where m.command_no = x.command_no
                              and (w.command_no is null
                                   or w.product_no <> m.product_no
                                   or w.quantity <> m.quantity
                                   or coalesce(w.from_location_no, 0) <> coalesce(m.to_location_no, 0)
                                   or coalesce(w.to_location_no, 0) <> coalesce(m.from_location_no, 0)))
             limit 1000
            """;

    private final Sql sql;
    private final List<Finding> findings = new ArrayList<>();

    CommandAudit(Sql sql) {
        this.sql = sql;
    }

    /**
     * Checks the commands behind the first number up to the last.
     *
     * @return how many there are
     */
    long check(long first, long last) {
        Parameters range = Parameters.of().number(first).number(last);
        sql.each(LINES, range, this::visitLines);
        sql.each(STRAY_LINES, range, this::visitStrayLine);
        sql.each(ENTRIES, range, this::visitEntries);
        sql.each(TOTALS, range, this::visitTotal);
        Parameters twice =
                Parameters.of().number(first).number(last).number(first).number(last);
        sql.each(COUNTERS, twice, this::visitCounters);
        sql.each(
                REVERSALS,
                range,
                row -> add("REVERSAL", row, 0, "the other way of " + row.textOrNull("original"), "something else"));
        return sql.first(COUNT, range, row -> row.number("commands")).orElse(0L);
    }

    List<Finding> findings() {
        return findings;
    }

    private void visitLines(Row row) throws SQLException {
        add("LINES", row, 0, "lines 1 to " + row.line("line_count"), "up to line " + row.line("last_line"));
    }

    private void visitStrayLine(Row row) throws SQLException {
        CommandId nameless = CommandId.of("#" + row.number("command_no"));
        findings.add(Finding.inCommand("LINES", nameless, row.line("line_no"), "a command it belongs to", "none"));
    }

    private void visitEntries(Row row) throws SQLException {
        String expected = row.line("sides") + " entries that do what it asks";
        String found = row.line("entries") + " entries, " + row.line("fitting") + " of them fitting";
        add("ENTRIES", row, row.line("line_no"), expected, found);
    }

    private void visitTotal(Row row) throws SQLException {
        Object lines = String.valueOf(row.moneyOrNull("line_total", "currency"));
        add("TOTAL", row, 0, lines, String.valueOf(row.moneyOrNull("total", "currency")));
    }

    private void visitCounters(Row row) throws SQLException {
        int line = row.line("line_no");
        expect("RETURNED", row, line, row.quantity("expected_returned"), row.quantity("returned"));
        Money refunded = row.money("refunded", "currency");
        expect("REFUNDED", row, line, row.money("expected_refunded", "currency"), refunded);
    }

    private void expect(String check, Row row, int line, Object expected, Object found) throws SQLException {
        if (!expected.equals(found)) {
            add(check, row, line, expected, found);
        }
    }

    private void add(String check, Row row, int line, Object expected, Object found) throws SQLException {
        findings.add(Finding.inCommand(check, CommandId.of(row.text("id")), line, expected, found));
    }
}
