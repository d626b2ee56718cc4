package org.stockledger.inventory.jpa.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stockledger.inventory.jpa.host.Shop.SHOP;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.OpenInventory;
import org.stockledger.inventory.jpa.host.HeldCell;
import org.stockledger.inventory.jpa.host.QuietLogs;
import org.stockledger.inventory.jpa.host.Sessions;
import org.stockledger.inventory.jpa.host.Shop;
import org.stockledger.inventory.jpa.host.Waiting;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/** Threads that are interrupted while they post. */
@ExtendWith(QuietLogs.class)
class InterruptedShopTest {
    private static final int INTERRUPTS = 100;

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.testdb.Engine#all")
    void who_is_interrupted_while_waiting_for_a_cell_posts_or_says_so(Engine engine) throws Exception {
        try (TestDatabase database = engine.newDatabase();
                OpenInventory inventory = JpaInventory.open(database.url(), database.user(), database.password())) {
            Shop shop = new Shop(inventory);
            String tea = shop.productWith(5);
            SaleRequest sale = SaleRequest.at(SHOP).line(tea, 1);
            Sessions sessions = new Sessions(database);
            CompletableFuture<End> end = new CompletableFuture<>();

            try (HeldCell held = HeldCell.of(database, tea)) {
                Thread waiting = new Thread(() -> end.complete(endOf(inventory, sale)));
                waiting.start();
                Waiting.until("the posting waits for the cell", sessions::someoneWaits);
                waiting.interrupt();
            }

            End ended = end.get(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            // H2 takes an interrupt that meets its own wait for a lock as the end of the wait, and keeps it to itself.
            boolean swallowed = engine == Engine.H2 && ended.reason().isEmpty();
            assertThat(ended.flagged() || swallowed)
                    .as("the interrupt flag is kept")
                    .isTrue();
            assertThat(ended.reason()).isIn("", Reason.INTERRUPTED.name());
            assertThat(inventory.post(sale).replayed()).isEqualTo(ended.reason().isEmpty());
            assertThat(shop.onHand(tea)).isEqualTo(4);
            sessions.awaitNoTransaction();
        }
    }

    /** How a posting ended, with an empty reason if it was posted. */
    private record End(String reason, boolean flagged) {}

    private static End endOf(OpenInventory inventory, Command command) {
        try {
            inventory.post(command);
            return new End("", Thread.interrupted());
        } catch (StoreException failure) {
            return new End(failure.reason().name(), Thread.interrupted());
        }
    }

    @Test
    void a_thread_that_is_interrupted_again_and_again_does_not_close_the_file_for_the_others(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("shop");
        String tea;
        Disturbed disturbed;
        try (OpenInventory inventory = JpaInventory.embedded(file)) {
            Shop shop = new Shop(inventory);
            tea = shop.productWith(1);
            disturbed = new Disturbed(inventory, tea);
            disturbed.start();
            for (int i = 0; i < INTERRUPTS; i++) {
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(2_000_000));
                disturbed.interrupt();
                inventory.post(Receipt.into(SHOP).line(tea, 1)); // which must not fail
            }
            disturbed.end();
        }

        try (OpenInventory reopened = JpaInventory.embedded(file)) {
            disturbed.acknowledged.forEach((id, acknowledged) -> {
                Posting again = reopened.post(Receipt.into(SHOP).line(tea, 1).id(id));
                assertThat(again.replayed() || !acknowledged).as(id).isTrue();
            });
            assertThat(new Shop(reopened).onHand(tea)).isEqualTo(1 + INTERRUPTS + disturbed.acknowledged.size());
            assertThat(reopened.verify().findings()).isEmpty();
        }
    }

    /** Receives goods until it is told to end, whoever interrupts it. */
    private static final class Disturbed extends Thread {
        private final OpenInventory inventory;
        private final String sku;
        private final Map<String, Boolean> acknowledged = new ConcurrentHashMap<>();
        private final Set<String> reasons = ConcurrentHashMap.newKeySet();
        private final AtomicBoolean ending = new AtomicBoolean();

        private Disturbed(OpenInventory inventory, String sku) {
            this.inventory = inventory;
            this.sku = sku;
        }

        @Override
        public void run() {
            while (!ending.get()) {
                Receipt receipt = Receipt.into(SHOP).line(sku, 1);
                String reason = endOf(inventory, receipt).reason();
                reasons.add(reason);
                acknowledged.put(receipt.id().text(), reason.isEmpty());
            }
        }

        private void end() throws InterruptedException {
            ending.set(true);
            join(Waiting.PATIENCE.toMillis());
            assertThat(isAlive()).isFalse();
            assertThat(reasons).isSubsetOf("", Reason.INTERRUPTED.name(), Reason.OUTCOME_UNKNOWN.name());
            assertThat(acknowledged).containsValue(true);
        }
    }
}
