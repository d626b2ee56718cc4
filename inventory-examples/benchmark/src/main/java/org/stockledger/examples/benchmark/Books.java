package org.stockledger.examples.benchmark;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a contender's tables say after all is sold, read without any code of the contender.
 *
 * @param receipts sales
 * @param distinctReceipts different receipt numbers
 * @param lines lines of sales
 * @param unitsSold the sum of the lines
 * @param entries rows of history that lower a balance
 * @param linesAmiss lines without exactly one row of history of the same quantity
 * @param unitsReceived the sum of the rows of history that raise a balance
 * @param unitsOnHand the sum of the balances
 * @param entriesAmiss rows of history whose balance does not follow from the one before
 * @param balancesAmiss shelves whose balance is not that of their last row of history
 */
record Books(
        long receipts,
        long distinctReceipts,
        long lines,
        BigDecimal unitsSold,
        long entries,
        long linesAmiss,
        BigDecimal unitsReceived,
        BigDecimal unitsOnHand,
        long entriesAmiss,
        long balancesAmiss) {

    private static final String SALES = "select count(*), count(distinct receipt) from {sale}";

    private static final String LINES = "select count(*), coalesce(sum(quantity), 0) from {line}";

    private static final String ENTRIES = """
            select count(case when delta < 0 then 1 end), coalesce(sum(case when delta > 0 then delta end), 0)
              from {history}
            """;

    /** Put together and grouped, because not every database joins two big tables fast. */
    private static final String LINES_AMISS = """
            select count(*)
              from (select sale_no, line_no
                      from (select sale_no, line_no, 1 as line_rows, 0 as entry_rows, quantity as difference
                              from {line}
                             union all
                            select sale_no, line_no, 0, 1, delta
                              from {history}
                             where delta < 0) b
                     group by sale_no, line_no
                    having sum(line_rows) <> 1 or sum(entry_rows) <> 1 or sum(difference) <> 0) a
            """;

    private static final String ON_HAND = "select coalesce(sum(on_hand), 0) from {shelf}";

    /** Balances only fall after the opening, so that their order is that of time. */
    private static final String ENTRIES_AMISS = """
            select count(*)
              from (select delta, balance, lag(balance) over (partition by shelf_no order by balance desc) as before_it
                      from {history}) h
             where balance < 0 or (delta < 0 and (before_it is null or before_it + delta <> balance))
            """;

    private static final String BALANCES_AMISS = """
            select count(*)
              from (select shelf_no
                      from (select shelf_no, on_hand as balance, 1 as shelves from {shelf}
                             union all
                            select shelf_no, min(balance), 0 from {history} group by shelf_no) b
                     group by shelf_no
                    having count(*) <> 2 or sum(shelves) <> 1 or min(balance) <> max(balance)) a
            """;

    static Books of(Site site, Tables tables) {
        try (Connection connection = site.pool().getConnection();
                Statement statement = connection.createStatement()) {
            Reading reading = new Reading(statement, tables);
            Object[] sales = reading.row(SALES);
            Object[] lines = reading.row(LINES);
            Object[] entries = reading.row(ENTRIES);
            Books books = new Books(
                    number(sales[0]),
                    number(sales[1]),
                    number(lines[0]),
                    amount(lines[1]),
                    number(entries[0]),
                    number(reading.row(LINES_AMISS)[0]),
                    amount(entries[1]),
                    amount(reading.row(ON_HAND)[0]),
                    number(reading.row(ENTRIES_AMISS)[0]),
                    number(reading.row(BALANCES_AMISS)[0]));
            connection.rollback();
            return books;
        } catch (SQLException failure) {
            throw new DatabaseException(failure);
        }
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static BigDecimal amount(Object value) {
        return new BigDecimal(value.toString()).stripTrailingZeros();
    }

    private record Reading(Statement statement, Tables tables) {
        Object[] row(String query) throws SQLException {
            try (ResultSet row = statement.executeQuery(tables.named(query))) {
                row.next();
                Object[] values = new Object[row.getMetaData().getColumnCount()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = row.getObject(i + 1);
                }
                return values;
            }
        }
    }
}
