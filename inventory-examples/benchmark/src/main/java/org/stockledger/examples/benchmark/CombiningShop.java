package org.stockledger.examples.benchmark;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * By hand, and all who wait in one transaction: one statement locks the shelves in their order, one looks for receipt
 * numbers that are used already, one batch for each table. Nothing is checked that does not have to be. This is what the
 * ledger can come near to at best.
 */
final class CombiningShop implements Contender {
    private static final String USED = "select receipt from {sale} where receipt in (%s)";

    private static final String BALANCE = "update {shelf} set on_hand = ? where shelf_no = ?";

    private final DataSource connections;
    private final String lock;
    private final String used;
    private final String balance;
    private final SaleWriter writer;
    private final Counter counter = new Counter(this::sellTogether);

    CombiningShop(DataSource connections, DatabaseKind kind, Tables tables) {
        this.connections = connections;
        this.lock = tables.named(Goods.SELECT) + kind.lock();
        this.used = tables.named(USED);
        this.balance = tables.named(BALANCE);
        this.writer = new SaleWriter(tables);
    }

    @Override
    public boolean sell(Basket basket) {
        return counter.serve(basket);
    }

    private List<Boolean> sellTogether(List<Basket> baskets) {
        try (Connection connection = connections.getConnection()) {
            try {
                List<Boolean> answers = sellTogether(connection, baskets);
                connection.commit();
                return answers;
            } catch (SQLException failure) {
                connection.rollback();
                throw failure;
            }
        } catch (SQLException failure) {
            throw new DatabaseException(failure);
        }
    }

    private List<Boolean> sellTogether(Connection connection, List<Basket> baskets) throws SQLException {
        Map<String, Goods> goods = locked(connection, baskets);
        Set<String> used = used(connection, baskets);
        Map<Long, BigDecimal> balances = new TreeMap<>();
        List<Sold> sold = new ArrayList<>(baskets.size());
        List<Boolean> answers = new ArrayList<>(baskets.size());
        for (Basket basket : baskets) {
            boolean known = !used.add(basket.receipt());
            boolean sells = !known && hasEnough(basket, goods, balances);
            if (sells) {
                sold.add(taken(basket, goods, balances));
            }
            answers.add(known || sells);
        }
        if (!sold.isEmpty()) {
            writer.write(connection, sold);
            writeBalances(connection, balances);
        }
        return answers;
    }

    private static boolean hasEnough(Basket basket, Map<String, Goods> goods, Map<Long, BigDecimal> balances) {
        for (Item item : basket.items()) {
            if (onHand(Known.in(goods, item.sku()), balances).compareTo(item.amount()) < 0) {
                return false;
            }
        }
        return true;
    }

    private static Sold taken(Basket basket, Map<String, Goods> goods, Map<Long, BigDecimal> balances) {
        List<Sold.Line> lines = new ArrayList<>(basket.items().size());
        for (Item item : basket.items()) {
            Goods found = Known.in(goods, item.sku());
            BigDecimal balance = onHand(found, balances).subtract(item.amount());
            balances.put(found.shelfNo(), balance);
            lines.add(new Sold.Line(item, found, balance));
        }
        return new Sold(basket, lines);
    }

    private static BigDecimal onHand(Goods goods, Map<Long, BigDecimal> balances) {
        return balances.getOrDefault(goods.shelfNo(), goods.onHand());
    }

    private Map<String, Goods> locked(Connection connection, List<Basket> baskets) throws SQLException {
        Set<String> skus = new LinkedHashSet<>();
        baskets.forEach(basket -> basket.items().forEach(item -> skus.add(item.sku())));
        Map<String, Goods> goods = new HashMap<>();
        Query.each(connection, lock, skus, row -> {
            Goods each = Goods.of(row);
            goods.put(each.sku(), each);
        });
        return goods;
    }

    private Set<String> used(Connection connection, List<Basket> baskets) throws SQLException {
        Set<String> found = new HashSet<>();
        List<String> receipts = baskets.stream().map(Basket::receipt).toList();
        Query.each(connection, used, receipts, row -> found.add(row.getString(1)));
        return found;
    }

    private void writeBalances(Connection connection, Map<Long, BigDecimal> balances) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(balance)) {
            for (Map.Entry<Long, BigDecimal> each : balances.entrySet()) {
                new Row(update).amount(each.getValue()).number(each.getKey()).add();
            }
            update.executeBatch();
        }
    }

    @Override
    public void close() {}
}
