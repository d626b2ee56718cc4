package org.stockledger.examples.benchmark;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** By hand: lowers each shelf only where there is enough, writes the rest in batches, one transaction per sale. */
final class ConditionalShop implements Contender {
    private static final String LOWER = "update {shelf} set on_hand = on_hand - ? where shelf_no = ? and on_hand >= ?";

    private static final String BALANCES = "select shelf_no, on_hand from {shelf} where shelf_no in (%s)";

    private final DataSource connections;
    private final String select;
    private final String lower;
    private final String balances;
    private final SaleWriter writer;

    ConditionalShop(DataSource connections, Tables tables) {
        this.connections = connections;
        this.select = tables.named(Goods.SELECT);
        this.lower = tables.named(LOWER);
        this.balances = tables.named(BALANCES);
        this.writer = new SaleWriter(tables);
    }

    @Override
    public boolean sell(Basket basket) {
        try (Connection connection = connections.getConnection()) {
            try {
                boolean sold = sell(connection, basket);
                if (sold) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
                return sold;
            } catch (SQLException failure) {
                connection.rollback();
                throw failure;
            }
        } catch (SQLException failure) {
            throw new DatabaseException(failure);
        }
    }

    private boolean sell(Connection connection, Basket basket) throws SQLException {
        // By the number of the shelf, so that two sales never wait for each other in a ring.
        Map<Long, Item> wanted = new TreeMap<>();
        Map<String, Goods> goods = goods(connection, basket);
        basket.items().forEach(item -> wanted.put(Known.in(goods, item.sku()).shelfNo(), item));
        if (!lower(connection, wanted)) {
            return false;
        }
        Map<Long, BigDecimal> left = balances(connection, wanted.keySet());
        List<Sold.Line> lines = new ArrayList<>();
        for (Item item : basket.items()) {
            Goods found = Known.in(goods, item.sku());
            lines.add(new Sold.Line(item, found, Known.in(left, found.shelfNo())));
        }
        writer.write(connection, List.of(new Sold(basket, lines)));
        return true;
    }

    private Map<String, Goods> goods(Connection connection, Basket basket) throws SQLException {
        Map<String, Goods> goods = new HashMap<>();
        List<String> skus = basket.items().stream().map(Item::sku).toList();
        Query.each(connection, select, skus, row -> {
            Goods each = Goods.of(row);
            goods.put(each.sku(), each);
        });
        return goods;
    }

    private boolean lower(Connection connection, Map<Long, Item> wanted) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(lower)) {
            for (Map.Entry<Long, Item> each : wanted.entrySet()) {
                BigDecimal amount = each.getValue().amount();
                new Row(update)
                        .amount(amount)
                        .number(each.getKey())
                        .amount(amount)
                        .add();
            }
            return Arrays.stream(update.executeBatch()).allMatch(lowered -> lowered == 1);
        }
    }

    private Map<Long, BigDecimal> balances(Connection connection, Collection<Long> shelves) throws SQLException {
        Map<Long, BigDecimal> found = new HashMap<>();
        Query.each(connection, balances, shelves, row -> found.put(row.getLong(1), row.getBigDecimal(2)));
        return found;
    }

    @Override
    public void close() {}
}
