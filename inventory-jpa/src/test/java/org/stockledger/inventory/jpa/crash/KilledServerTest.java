package org.stockledger.inventory.jpa.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stockledger.inventory.jpa.host.Shop.SHOP;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.OpenInventory;
import org.stockledger.inventory.jpa.host.BookingClock;
import org.stockledger.inventory.jpa.host.PlainBooks;
import org.stockledger.inventory.jpa.host.QuietLogs;
import org.stockledger.inventory.jpa.host.Sessions;
import org.stockledger.inventory.jpa.host.Shop;
import org.stockledger.inventory.jpa.host.Waiting;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.OwnServer;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/** A database server is killed while the callers of a shop share transactions, and started again. */
@Tag("process")
@ExtendWith(QuietLogs.class)
class KilledServerTest {
    private static final int THREADS = 32;
    private static final int SALES = 300;
    private static final int STOCK = 100_000;

    static Stream<Engine> servers() {
        return Engine.all().stream().filter(engine -> engine != Engine.H2);
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("servers")
    void the_shop_goes_on_and_every_sale_is_in_the_ledger_once(Engine engine) throws Exception {
        try (OwnServer server = OwnServer.start(engine)) {
            TestDatabase database = server.newDatabase();
            BookingClock clock = new BookingClock();
            try (OpenInventory inventory =
                    JpaInventory.open(database.url(), database.user(), database.password(), clock.settings())) {
                Shop shop = new Shop(inventory);
                String tea = shop.productWith(STOCK);
                Sellers sellers = new Sellers(inventory, tea);
                sellers.start();

                for (int kill = 0; kill < 2; kill++) {
                    int before = sellers.acknowledged.size();
                    Waiting.until("the shop sells", () -> sellers.acknowledged.size() > before + SALES);
                    server.kill();
                    server.restart();
                }
                int before = sellers.acknowledged.size();
                Waiting.until("the shop sells again", () -> sellers.acknowledged.size() > before + SALES);
                sellers.end();
                assertThat(clock.transactions())
                        .as("transactions that the callers shared, the failed ones included")
                        .isLessThan(sellers.acknowledged.size());

                PlainBooks books = new PlainBooks(database.dataSource());
                Set<String> ids = books.ids();
                assertThat(ids).containsAll(sellers.acknowledged);
                assertThat(ids).as("and the first receipt").hasSize(sellers.acknowledged.size() + 1);
                assertThat(shop.onHand(tea)).isEqualTo(STOCK - sellers.acknowledged.size());
                assertThat(books.faults()).isEmpty();
                assertThat(inventory.verify().findings()).isEmpty();
                new Sessions(database).awaitNoTransaction();
            }
        }
    }

    private static String traceOf(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    /** Sell single units and post each sale again, whatever happens, until they know that it is posted. */
    private static final class Sellers {
        private final OpenInventory inventory;
        private final String sku;
        private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        private final Set<Throwable> wrong = ConcurrentHashMap.newKeySet();
        private final AtomicBoolean ending = new AtomicBoolean();
        private final List<Thread> threads = new ArrayList<>();

        private Sellers(OpenInventory inventory, String sku) {
            this.inventory = inventory;
            this.sku = sku;
        }

        private void start() {
            for (int i = 0; i < THREADS; i++) {
                Thread thread = new Thread(() -> {
                    while (!ending.get()) {
                        sell(SaleRequest.at(SHOP).line(sku, 1));
                    }
                });
                thread.setDaemon(true);
                thread.setUncaughtExceptionHandler((failed, thrown) -> wrong.add(thrown));
                thread.start();
                threads.add(thread);
            }
        }

        private void sell(SaleRequest sale) {
            while (true) {
                try {
                    inventory.post(sale);
                    acknowledged.add(sale.id().text());
                    return;
                } catch (StoreException failure) {
                    if (!failure.retryable()) {
                        throw failure;
                    }
                }
            }
        }

        private void end() throws InterruptedException {
            ending.set(true);
            for (Thread thread : threads) {
                thread.join(Waiting.PATIENCE.toMillis());
            }
            assertThat(wrong).extracting(KilledServerTest::traceOf).isEmpty();
            assertThat(threads).noneMatch(Thread::isAlive);
        }
    }
}
