package org.stockledger.examples.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.stockledger.inventory.InsufficientStockException;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.Settings;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.memory.InMemoryInventoryStore;
import org.stockledger.inventory.testkit.FaultyStore;
import org.stockledger.inventory.testkit.FaultyStore.Fault;
import org.stockledger.inventory.testkit.FaultyStore.Moment;
import org.stockledger.inventory.testkit.LedgerArbitraries;
import org.stockledger.inventory.testkit.LedgerDump;

/**
 * A host's rules for any orders, not for three that somebody thought of: the library's testkit makes them up and shrinks
 * what fails. No database, no container: the ledger in memory keeps every rule that the others keep.
 */
class OrderProperties {
    private static final LocationCode WAREHOUSE = LocationCode.of(Order.WAREHOUSE);
    private static final Customer CUSTOMER = new Customer("C-1", "Tea Room Ltd");

    @Property(tries = 300)
    void what_is_confirmed_leaves_the_column_and_the_ledger_and_what_is_refused_neither(
            @ForAll("warehouses") Map<String, Article> warehouse, @ForAll("baskets") List<List<Wish>> baskets) {
        Inventory inventory = takenOver(warehouse, Inventory.inMemory());
        Map<String, Integer> column = column(warehouse);
        for (Order order : orders(warehouse, baskets)) {
            boolean enough =
                    wanted(order).entrySet().stream().allMatch(wish -> column.get(wish.getKey()) >= wish.getValue());

            assertThat(confirmed(order, inventory, column))
                    .as("all of it is there")
                    .isEqualTo(enough);
            requireAgreement(column, inventory);
        }
    }

    @Property(tries = 200)
    void confirming_again_changes_nothing(
            @ForAll("warehouses") Map<String, Article> warehouse, @ForAll("baskets") List<List<Wish>> baskets) {
        Inventory inventory = takenOver(warehouse, Inventory.inMemory());
        List<Order> orders = orders(warehouse, baskets);
        Map<String, Integer> column = column(warehouse);
        List<Order> done = orders.stream()
                .filter(order -> confirmed(order, inventory, column))
                .toList();
        String before = LedgerDump.of(inventory);

        done.forEach(
                order -> assertThat(inventory.post(order.issue()).replayed()).isTrue());

        assertThat(LedgerDump.of(inventory)).isEqualTo(before);
    }

    @Property(tries = 200)
    void however_often_the_store_fails_trying_again_takes_the_goods_once(
            @ForAll("warehouses") Map<String, Article> warehouse,
            @ForAll("baskets") List<List<Wish>> baskets,
            @ForAll("faults") List<Fault> faults) {
        FaultyStore store = FaultyStore.over(new InMemoryInventoryStore());
        Inventory inventory = takenOver(warehouse, Inventory.over(store, Settings.standard()));
        store.meeting(faults.toArray(new Fault[0]));
        Map<String, Integer> column = column(warehouse);
        for (Order order : orders(warehouse, baskets)) {
            confirmedAtLast(order, inventory, column);
        }
        requireAgreement(column, inventory);
    }

    // ── the host ──────────────────────────────────────────────────────────────────────────────────────────────────

    private static boolean confirmed(Order order, Inventory inventory, Map<String, Integer> column) {
        try {
            inventory.post(order.issue());
            order.confirm();
            wanted(order).forEach((sku, quantity) -> column.merge(sku, -quantity, Integer::sum));
            return true;
        } catch (InsufficientStockException no) {
            return false;
        }
    }

    private static boolean confirmedAtLast(Order order, Inventory inventory, Map<String, Integer> column) {
        while (true) {
            try {
                return confirmed(order, inventory, column);
            } catch (StoreException failure) {
                assertThat(failure.retryable()).isTrue();
            }
        }
    }

    private static void requireAgreement(Map<String, Integer> column, Inventory inventory) {
        column.forEach((sku, left) -> {
            Quantity onHand = inventory.stock().onHand(Sku.of(sku), WAREHOUSE);
            assertThat(onHand).as(sku).isEqualTo(Quantity.of(left));
            assertThat(onHand.signum()).isNotNegative();
        });
    }

    private static Map<String, Integer> column(Map<String, Article> warehouse) {
        Map<String, Integer> column = new HashMap<>();
        warehouse.forEach((sku, article) -> column.put(sku, article.stockQty()));
        return column;
    }

    private static Inventory takenOver(Map<String, Article> warehouse, Inventory inventory) {
        inventory.locations().register(Location.of(Order.WAREHOUSE, "Main warehouse"));
        warehouse.values().forEach(article -> {
            inventory.products().register(article.product());
            if (article.stockQty() > 0) {
                inventory.post(Receipt.into(Order.WAREHOUSE)
                        .line(article.sku(), article.stockQty())
                        .id("opening/" + article.id()));
            }
        });
        return inventory;
    }

    private static Map<String, Integer> wanted(Order order) {
        Map<String, Integer> wanted = new HashMap<>();
        order.lines().forEach(line -> wanted.merge(line.article().sku(), line.quantity(), Integer::sum));
        return wanted;
    }

    private static List<Order> orders(Map<String, Article> warehouse, List<List<Wish>> baskets) {
        List<Order> orders = new ArrayList<>();
        for (List<Wish> basket : baskets) {
            List<OrderLine> lines = basket.stream()
                    .map(wish -> new OrderLine(warehouse.get(wish.sku()), wish.quantity()))
                    .toList();
            orders.add(new Order("O-" + orders.size(), CUSTOMER, lines));
        }
        return orders;
    }

    // ── what may come ─────────────────────────────────────────────────────────────────────────────────────────────

    record Wish(String sku, int quantity) {}

    @Provide
    Arbitrary<Map<String, Article>> warehouses() {
        return Arbitraries.integers().between(0, 40).list().ofSize(4).map(stock -> {
            Map<String, Article> warehouse = new HashMap<>();
            List.of("A", "B", "C", "D")
                    .forEach(sku -> warehouse.put(
                            sku,
                            new Article(
                                    warehouse.size(),
                                    sku,
                                    "Article " + sku,
                                    BigDecimal.TEN,
                                    stock.get(warehouse.size()))));
            return warehouse;
        });
    }

    /** The testkit's SKUs are A to D. */
    @Provide
    Arbitrary<List<List<Wish>>> baskets() {
        Arbitrary<Wish> wish = Combinators.combine(LedgerArbitraries.skus(), LedgerArbitraries.quantities())
                .as((sku, quantity) ->
                        new Wish(sku.text(), quantity.toBigDecimal().intValueExact()));
        return wish.list().ofMinSize(1).ofMaxSize(4).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Fault>> faults() {
        Arbitrary<Fault> fault = Arbitraries.of(
                Fault.none(),
                Fault.at(Moment.BEGIN),
                Fault.at(Moment.LOCK),
                Fault.at(Moment.APPEND),
                Fault.at(Moment.BEFORE_COMMIT),
                Fault.at(Moment.AFTER_COMMIT));
        return fault.list().ofMaxSize(8);
    }
}
