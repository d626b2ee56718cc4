package org.stockledger.inventory.jpa.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.OpenInventory;
import org.stockledger.inventory.jpa.host.BookingClock;
import org.stockledger.inventory.jpa.host.PlainBooks;
import org.stockledger.inventory.jpa.host.QuietLogs;
import org.stockledger.inventory.jpa.host.Sessions;
import org.stockledger.inventory.jpa.host.Shop;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/** Callers who share transactions, half of which are interrupted again and again: the other half does not notice. */
@Tag("process")
@ExtendWith(QuietLogs.class)
class InterruptedCallersTest {
    private static final int HALF = 16;
    private static final int SALES_EACH = 20;
    private static final int STOCK = 10_000;

    static Stream<Arguments> everywhere() {
        return Engine.all().stream().flatMap(engine -> Threads.all().stream().map(kind -> Arguments.of(engine, kind)));
    }

    @ParameterizedTest(name = "{0}, {1} threads")
    @MethodSource("everywhere")
    void who_is_interrupted_posts_or_says_so_and_the_others_do_not_notice(Engine engine, Threads kind)
            throws Exception {
        BookingClock clock = new BookingClock();
        try (TestDatabase database = engine.newDatabase();
                HikariDataSource pool = Pools.over(database.dataSource(), 6);
                OpenInventory inventory = JpaInventory.open(pool, clock.settings())) {
            Shop shop = new Shop(inventory);
            String tea = shop.productWith(STOCK);
            Queue<String> told = new ConcurrentLinkedQueue<>();
            inventory.onPosted(posting -> told.add(posting.id().text()));
            int before = clock.transactions();

            List<DisturbedSeller> calm = sellers(inventory, tea, kind);
            List<DisturbedSeller> disturbed = sellers(inventory, tea, kind);
            disturbUntilDone(disturbed);
            calm.forEach(DisturbedSeller::awaitEnd);
            disturbed.forEach(DisturbedSeller::awaitEnd);
            int transactions = clock.transactions() - before;

            PlainBooks books = new PlainBooks(pool);
            Set<String> ids = books.ids();
            assertThat(calm).allSatisfy(seller -> seller.requireUndisturbed(SALES_EACH));
            assertThat(disturbed).allSatisfy(seller -> seller.requireTruth(ids));
            assertThat(disturbed.stream().mapToInt(DisturbedSeller::interrupts).sum())
                    .isPositive();
            assertThat(transactions).as("shared transactions").isLessThan(ids.size() - 1);
            requireToldOnce(told, Stream.concat(calm.stream(), disturbed.stream()));
            assertThat(shop.onHand(tea)).isEqualTo(STOCK - (ids.size() - 1));
            assertThat(books.faults()).isEmpty();
            assertThat(inventory.verify().findings()).isEmpty();
            Pools.awaitAllIdle(pool);
            new Sessions(database).awaitNoTransaction();
        }
    }

    private static List<DisturbedSeller> sellers(Inventory inventory, String sku, Threads kind) {
        return IntStream.range(0, HALF)
                .mapToObj(number -> DisturbedSeller.selling(inventory, sku, SALES_EACH, kind))
                .toList();
    }

    private static void disturbUntilDone(List<DisturbedSeller> sellers) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        while (sellers.stream().anyMatch(DisturbedSeller::isAlive)) {
            LockSupport.parkNanos(random.nextLong(1_000_000));
            sellers.get(random.nextInt(sellers.size())).disturb();
        }
    }

    private static void requireToldOnce(Queue<String> told, Stream<DisturbedSeller> sellers) {
        assertThat(told).doesNotHaveDuplicates();
        assertThat(told)
                .containsAll(sellers.flatMap(seller -> seller.posted().stream()).toList());
    }
}
