package org.stockledger.examples.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Writes sold baskets by hand: one batch for each table. */
final class SaleWriter {
    private static final String SALE =
            "insert into {sale} (sale_no, receipt, location_no, sold_at, total, currency) values (?, ?, ?, ?, ?, ?)";

    private static final String LINE = """
            insert into {line} (sale_no, line_no, product_no, name, quantity, price, total)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String HISTORY = """
            insert into {history} (history_no, shelf_no, sale_no, line_no, delta, balance, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final String sale;
    private final String line;
    private final String history;
    private final SaleNumbers numbers = new SaleNumbers();

    SaleWriter(Tables tables) {
        this.sale = tables.named(SALE);
        this.line = tables.named(LINE);
        this.history = tables.named(HISTORY);
    }

    void write(Connection connection, List<Sold> sold) throws SQLException {
        Timestamp now = Timestamp.valueOf(Instant.now().atOffset(ZoneOffset.UTC).toLocalDateTime());
        long firstNo = numbers.next(
                sold.stream().mapToInt(each -> 1 + each.lines().size()).sum());
        try (PreparedStatement sales = connection.prepareStatement(sale);
                PreparedStatement lines = connection.prepareStatement(line);
                PreparedStatement entries = connection.prepareStatement(history)) {
            long no = firstNo;
            for (Sold each : sold) {
                long saleNo = no++;
                addSale(sales, saleNo, each, now);
                for (int i = 0; i < each.lines().size(); i++) {
                    addLine(lines, saleNo, i + 1, each.lines().get(i));
                    addEntry(entries, no++, saleNo, i + 1, each.lines().get(i), now);
                }
            }
            sales.executeBatch();
            lines.executeBatch();
            entries.executeBatch();
        }
    }

    private static void addSale(PreparedStatement sales, long saleNo, Sold sold, Timestamp now) throws SQLException {
        new Row(sales)
                .number(saleNo)
                .text(sold.basket().receipt())
                .number(Tables.LOCATION)
                .time(now)
                .amount(sold.total())
                .text(Article.CURRENCY)
                .add();
    }

    private static void addLine(PreparedStatement lines, long saleNo, int lineNo, Sold.Line sold) throws SQLException {
        new Row(lines)
                .number(saleNo)
                .number(lineNo)
                .number(sold.goods().productNo())
                .text(sold.goods().name())
                .amount(sold.item().amount())
                .amount(sold.goods().price())
                .amount(sold.total())
                .add();
    }

    private static void addEntry(
            PreparedStatement entries, long historyNo, long saleNo, int lineNo, Sold.Line sold, Timestamp now)
            throws SQLException {
        new Row(entries)
                .number(historyNo)
                .number(sold.goods().shelfNo())
                .number(saleNo)
                .number(lineNo)
                .amount(sold.item().amount().negate())
                .amount(sold.balance())
                .time(now)
                .add();
    }
}
