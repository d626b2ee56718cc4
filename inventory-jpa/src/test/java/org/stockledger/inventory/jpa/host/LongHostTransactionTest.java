package org.stockledger.inventory.jpa.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.JpaSettings;
import org.stockledger.inventory.jpa.OpenInventory;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/**
 * A transaction of a host holds one cell for long. Who wants that product waits for it; who wants others waits for one
 * lock at most, once, and goes on as before.
 */
@Tag("process")
@ExtendWith(QuietLogs.class)
class LongHostTransactionTest {
    private static final int CALLERS = 16;
    private static final Duration LOCK_WAIT = JpaSettings.standard().lockWait();
    private static final Duration HELD = Duration.ofSeconds(4);

    /** What a busy machine adds. */
    private static final Duration MARGIN = Duration.ofMillis(2_500);

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.testdb.Engine#all")
    void keeps_nobody_waiting_but_those_who_want_its_product(Engine engine) throws Exception {
        try (HostDatabase own = new HostDatabase(engine);
                OpenInventory open = open(own.database())) {
            Host host = new Host(own, Isolation.READ_COMMITTED, Host.Style.RESOURCE_LOCAL);
            Inventory managing = JpaInventory.managing(host.application().factory());
            String slow = own.shop().productWith(1_000_000);
            List<Counter> counters =
                    List.of(new Counter("own pool", open, slow), new Counter("pool of the host", managing, slow));

            counters.forEach(Counter::open);
            TimeUnit.SECONDS.sleep(1);
            counters.forEach(Counter::callIt1Second);
            try (HeldCell held = own.hold(slow)) {
                requireFewConnections(own.database());
                counters.forEach(Counter::requireOnlyTheSlowOnesToWait);
            }
            counters.forEach(Counter::requireAllToBeServed);
            counters.forEach(Counter::close);
            new Sessions(own.database()).awaitNoTransaction();
            assertThat(own.books().faults()).isEmpty();
        }
    }

    /** One for each counter that waits for the cell, one for each that goes on, and the host's own. */
    private static void requireFewConnections(TestDatabase database) throws InterruptedException {
        Sessions sessions = new Sessions(database);
        long end = System.nanoTime() + HELD.toNanos();
        long from = System.nanoTime() + LOCK_WAIT.multipliedBy(2).toNanos();
        while (System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(150);
            if (System.nanoTime() > from) {
                assertThat(sessions.inTransaction()).isLessThanOrEqualTo(5);
            }
        }
    }

    private static OpenInventory open(TestDatabase database) {
        return JpaInventory.open(database.url(), database.user(), database.password());
    }

    /** Where some sell the product that is to be held, and others each a product of their own. */
    private static final class Counter {
        private final String name;
        private final List<Seller> slow = new ArrayList<>();
        private final List<Seller> others = new ArrayList<>();
        private long soldInASecond;

        private Counter(String name, Inventory inventory, String held) {
            this.name = name;
            Shop shop = new Shop(inventory);
            for (int i = 0; i < CALLERS; i++) {
                slow.add(new Seller(inventory, held));
                others.add(new Seller(inventory, shop.productWith(1_000_000)));
            }
        }

        private void open() {
            slow.forEach(Seller::start);
            others.forEach(Seller::start);
        }

        private static long sold(List<Seller> sellers) {
            return sellers.stream().mapToLong(Seller::sold).sum();
        }

        private void callIt1Second() {
            soldInASecond = sold(others);
        }

        private void requireOnlyTheSlowOnesToWait() {
            assertThat(others).as("%s: the others", name).allSatisfy(seller -> {
                assertThat(seller.longest()).isLessThan(LOCK_WAIT.plus(MARGIN));
                assertThat(seller.waits(LOCK_WAIT))
                        .as("one wait for the lock, and one more that a busy machine may cause")
                        .isLessThanOrEqualTo(2);
            });
            assertThat(sold(others) - soldInASecond)
                    .as("%s: sold in %s, after %s in the second before", name, HELD, soldInASecond)
                    .isGreaterThan(soldInASecond / 2);
        }

        private void requireAllToBeServed() {
            long[] before = slow.stream().mapToLong(Seller::sold).toArray();
            Waiting.until(
                    name + ": all are served",
                    () -> IntStream.range(0, CALLERS).allMatch(i -> slow.get(i).sold() > before[i]));
            assertThat(slow)
                    .as("%s: the slow ones", name)
                    .allSatisfy(seller -> assertThat(seller.longest())
                            .isLessThan(HELD.plus(LOCK_WAIT).plus(MARGIN)));
        }

        private void close() {
            slow.forEach(Seller::end);
            others.forEach(Seller::end);
        }
    }
}
