package org.stockledger.inventory.jpa;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Finding;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.jpa.CommandAudit.Range;

/** Checks a range of commands for their money: the totals of sales and returns, and the counters of sold lines. */
final class SaleAudit {
    private static final String TOTALS = """
            select c.id, c.total, c.currency, g.line_total
              from inv_command c
              left join (select m.command_no, sum(m.total) as line_total, count(m.total) as priced, count(*) as line_count
                           from inv_movement m
                          where m.command_no > ? and m.command_no <= ?
                          group by m.command_no) g on g.command_no = c.command_no
             where c.command_no > ? and c.command_no <= ? and c.kind in ('SALE', 'SALE_RETURN')
               and (coalesce(g.line_total, 0) <> c.total or g.priced <> g.line_count)
             limit 1000
            """;

    /**
     * What the counters say and what the returns say are put side by side and summed, not joined: on old statistics
     * PostgreSQL would sum the returns anew for each line, and InnoDB look through all movements.
     */
    private static final String COUNTERS = """
            select c.id, x.line_no, c.currency, x.returned, x.refunded, x.expected_returned, x.expected_refunded
              from (select t.command_no, t.line_no, sum(t.returned) as returned, sum(t.refunded) as refunded,
                           sum(t.expected_returned) as expected_returned, sum(t.expected_refunded) as expected_refunded
                      from (select m.command_no, m.line_no, m.returned, m.refunded,
                                   case when r.command_no is null then 0 else m.quantity end as expected_returned,
                                   case when r.command_no is null then 0 else m.total end as expected_refunded
                              from inv_command s
                              left join inv_movement m
                                on m.command_no = s.command_no and m.command_no > ? and m.command_no <= ?
                              left join inv_command r
                                on r.reverses = s.command_no and r.reverses > ? and r.reverses <= ?
                             where s.command_no > ? and s.command_no <= ? and s.kind = 'SALE'
                             union all
                            select k.returns_of, b.sale_line, 0, 0, b.quantity, b.total
                              from inv_command k
                              left join inv_movement b on b.command_no = k.command_no
                              left join inv_command u on u.reverses = k.command_no
                             where k.returns_of > ? and k.returns_of <= ? and u.command_no is null) t
                     group by t.command_no, t.line_no) x
              left join inv_command c on c.command_no = x.command_no and c.command_no > ? and c.command_no <= ?
             where x.returned <> x.expected_returned or x.refunded <> x.expected_refunded
             limit 1000
            """;

    private final Sql sql;
    private final List<Finding> findings = new ArrayList<>();

    SaleAudit(Sql sql) {
        this.sql = sql;
    }

    void checkTotals(Range range) {
        sql.each(TOTALS, range.times(2), this::visitTotal);
    }

    void checkCounters(Range range) {
        sql.each(COUNTERS, range.times(5), this::visitCounters);
    }

    List<Finding> findings() {
        return findings;
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
