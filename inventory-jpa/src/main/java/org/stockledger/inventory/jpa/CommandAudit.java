package org.stockledger.inventory.jpa;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Finding;

/**
 * Checks a range of commands: their lines and entries, and reversals. As in {@link CellAudit}, every table is given the
 * range: without it PostgreSQL walks along all ids, and InnoDB, on old statistics, through a cell's whole history for each
 * line.
 */
final class CommandAudit {
    private static final String COUNT =
            "select count(*) as commands from inv_command where command_no > ? and command_no <= ?";

    /** Summed up before the commands come in: grouped by their ids, PostgreSQL would walk along all of them. */
    private static final String LINES = """
            select c.id, coalesce(g.line_count, 0) as line_count, coalesce(g.last_line, 0) as last_line
              from inv_command c
              left join (select m.command_no, count(*) as line_count, min(m.line_no) as first_line,
                                max(m.line_no) as last_line
                           from inv_movement m
                          where m.command_no > ? and m.command_no <= ?
                          group by m.command_no) g on g.command_no = c.command_no
             where c.command_no > ? and c.command_no <= ?
               and (g.command_no is null or g.first_line <> 1 or g.last_line <> g.line_count)
             limit 1000
            """;

    private static final String STRAY_LINES = """
            select m.command_no, m.line_no
              from inv_movement m
              left join inv_command c on c.command_no = m.command_no and c.command_no > ? and c.command_no <= ?
             where m.command_no > ? and m.command_no <= ? and c.command_no is null
             limit 1000
            """;

    private static final String ENTRIES = """
            select c.id, x.line_no, x.sides, x.entries, x.fitting
              from (select m.command_no, m.line_no,
                           case when m.from_location_no is null then 0 else 1 end
                             + case when m.to_location_no is null then 0 else 1 end as sides,
                           count(e.cell_no) as entries,
                           sum(case when s.product_no = m.product_no
                                     and (e.delta = -m.quantity and s.location_no = m.from_location_no
                                          or e.delta = m.quantity and s.location_no = m.to_location_no)
                                    then 1 else 0 end) as fitting
                      from inv_movement m
                      left join inv_entry e
                        on e.command_no = m.command_no and e.line_no = m.line_no
                       and e.command_no > ? and e.command_no <= ?
                      left join inv_stock s on s.cell_no = e.cell_no
                     where m.command_no > ? and m.command_no <= ?
                     group by m.command_no, m.line_no, m.from_location_no, m.to_location_no) x
              join inv_command c on c.command_no = x.command_no and c.command_no > ? and c.command_no <= ?
             where x.entries <> x.sides or x.fitting <> x.sides
             limit 1000
            """;

    private static final String STRAY_ENTRIES = """
            select p.sku, l.code, x.sequence
              from (select e.cell_no, e.sequence
                      from inv_entry e
                      left join inv_movement m
                        on m.command_no = e.command_no and m.line_no = e.line_no
                       and m.command_no > ? and m.command_no <= ?
                     where e.command_no > ? and e.command_no <= ? and m.command_no is null
                     limit 1000) x
              join inv_stock s on s.cell_no = x.cell_no
              join inv_product p on p.product_no = s.product_no
              join inv_location l on l.location_no = s.location_no
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

    /** The commands behind the first number up to the last. */
    record Range(long after, long last) {
        /** The range so many times over. */
        Parameters times(int times) {
            Parameters parameters = Parameters.of();
            for (int i = 0; i < times; i++) {
                parameters.number(after).number(last);
            }
            return parameters;
        }
    }

    void checkLines(Range range) {
        sql.each(LINES, range.times(2), this::visitLines);
        sql.each(STRAY_LINES, range.times(2), this::visitStrayLine);
        sql.each(ENTRIES, range.times(3), this::visitEntries);
        sql.each(STRAY_ENTRIES, range.times(2), this::visitStrayEntry);
    }

    void checkReversals(Range range) {
        sql.each(REVERSALS, range.times(1), this::visitReversal);
    }

    long count(Range range) {
        return sql.first(COUNT, range.times(1), row -> row.number("commands")).orElse(0L);
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

    private void visitStrayEntry(Row row) throws SQLException {
        findings.add(Finding.inCell(
                "ENTRIES", CellAudit.cell(row), row.number("sequence"), "a movement that asked for it", "none"));
    }

    private void visitReversal(Row row) throws SQLException {
        add("REVERSAL", row, 0, "the other way of " + row.textOrNull("original"), "something else");
    }

    private void add(String check, Row row, int line, Object expected, Object found) throws SQLException {
        findings.add(Finding.inCommand(check, CommandId.of(row.text("id")), line, expected, found));
    }
}
