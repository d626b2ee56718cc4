package org.stockledger.inventory.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.InsufficientStockException;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.RefusedException;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.Transfer;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/** Many at once on few cells of a real database. */
class CrowdedShopTest {
    private static final int CLERKS = 8;
    private static final int PRODUCTS = 6;
    private static final LocationCode SHOP = LocationCode.of("SHOP");

    static Stream<Engine> engines() {
        return Engine.all().stream();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void exactly_what_was_there_is_sold(Engine engine) throws Exception {
        try (TestDatabase database = engine.newDatabase();
                OpenInventory inventory = open(database)) {
            openShop(inventory);
            for (int number = 0; number < PRODUCTS; number++) {
                inventory.post(Receipt.into("SHOP").line("P" + number, 50));
            }
            List<Integer> sold = atOnce(clerk -> sellUntilRefused(inventory, clerk));
            assertThat(sold.stream().mapToInt(Integer::intValue).sum()).isEqualTo(PRODUCTS * 50);
            assertThat(onHand(inventory)).containsOnly(Quantity.ZERO);
            assertThat(inventory.verify().findings()).isEmpty();
        }
    }

    private static int sellUntilRefused(Inventory inventory, int clerk) {
        Random random = new Random(clerk);
        List<Integer> left =
                new ArrayList<>(IntStream.range(0, PRODUCTS).boxed().toList());
        int sold = 0;
        while (!left.isEmpty()) {
            Integer number = left.get(random.nextInt(left.size()));
            try {
                inventory.sales().sell(SaleRequest.at("SHOP").line("P" + number, 1));
                sold++;
            } catch (InsufficientStockException soldOut) {
                left.remove(number);
            }
        }
        return sold;
    }

    @ParameterizedTest
    @MethodSource("engines")
    void goods_carried_to_and_fro_in_any_order_do_not_get_lost(Engine engine) throws Exception {
        try (TestDatabase database = engine.newDatabase();
                OpenInventory inventory = open(database)) {
            openShop(inventory);
            for (int number = 0; number < PRODUCTS; number++) {
                inventory.post(Receipt.into("SHOP").line("P" + number, 1_000));
            }
            List<Integer> carried = atOnce(clerk -> carry(inventory, clerk));
            assertThat(carried).containsOnly(40);
            for (int number = 0; number < PRODUCTS; number++) {
                Quantity all = inventory.stock().onHand(Sku.of("P" + number)).values().stream()
                        .reduce(Quantity.ZERO, Quantity::plus);
                assertThat(all).isEqualTo(Quantity.of(1_000));
            }
            assertThat(inventory.verify().findings()).isEmpty();
        }
    }

    private static int carry(Inventory inventory, int clerk) {
        Random random = new Random(clerk);
        int carried = 0;
        while (carried < 40) {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, PRODUCTS).boxed().toList());
            Collections.shuffle(order, random);
            Transfer transfer =
                    random.nextBoolean() ? Transfer.between("SHOP", "STORE") : Transfer.between("STORE", "SHOP");
            for (int number : order.subList(0, 3)) {
                transfer = transfer.line("P" + number, 1);
            }
            try {
                inventory.post(transfer);
                carried++;
            } catch (InsufficientStockException nothingToCarryBack) {
                // the next one goes the other way
            }
        }
        return carried;
    }

    @ParameterizedTest
    @MethodSource("engines")
    void first_goods_and_archiving_at_once_end_in_one_or_the_other(Engine engine) throws Exception {
        try (TestDatabase database = engine.newDatabase();
                OpenInventory inventory = open(database)) {
            openShop(inventory);
            for (int round = 0; round < 20; round++) {
                String sku = "R" + round;
                inventory.products().register(Product.of(sku, "Round " + round));
                List<Boolean> done =
                        atOnce(clerk -> clerk % 2 == 0 ? receives(inventory, sku) : archives(inventory, sku));
                boolean archived =
                        inventory.products().find(Sku.of(sku)).orElseThrow().archived();
                Quantity onHand = inventory.stock().onHand(Sku.of(sku), SHOP);
                assertThat(archived).as("%s of %s", onHand, sku).isEqualTo(onHand.signum() == 0);
                assertThat(done).contains(true);
            }
            assertThat(inventory.verify().findings()).isEmpty();
        }
    }

    private static boolean receives(Inventory inventory, String sku) {
        try {
            inventory.post(Receipt.into("SHOP").line(sku, 1));
            return true;
        } catch (RefusedException archived) {
            return false;
        }
    }

    private static boolean archives(Inventory inventory, String sku) {
        try {
            inventory.products().archive(Sku.of(sku));
            return true;
        } catch (RefusedException stockRemains) {
            return false;
        }
    }

    private static OpenInventory open(TestDatabase database) {
        return JpaInventory.open(database.url(), database.user(), database.password());
    }

    private static void openShop(Inventory inventory) {
        inventory.locations().register(Location.of("SHOP", "The shop"));
        inventory.locations().register(Location.of("STORE", "The store room"));
        inventory
                .products()
                .registerMissing(IntStream.range(0, PRODUCTS)
                        .mapToObj(number ->
                                Product.of("P" + number, "Product " + number).priced("1.00", "EUR"))
                        .toList());
    }

    private static List<Quantity> onHand(Inventory inventory) {
        return IntStream.range(0, PRODUCTS)
                .mapToObj(number -> inventory.stock().onHand(Sku.of("P" + number), SHOP))
                .toList();
    }

    private interface Clerk<T> {
        T works(int number);
    }

    private static <T> List<T> atOnce(Clerk<T> clerk) throws Exception {
        ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
        try {
            List<Callable<T>> work = IntStream.range(0, CLERKS)
                    .<Callable<T>>mapToObj(number -> () -> clerk.works(number))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> result : clerks.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        } finally {
            clerks.shutdownNow();
        }
    }
}
