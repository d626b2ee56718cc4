package org.stockledger.inventory.jpa.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stockledger.inventory.jpa.host.Shop.SHOP;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Outcome;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.OpenInventory;
import org.stockledger.inventory.jpa.host.PlainBooks;
import org.stockledger.inventory.jpa.host.Sessions;
import org.stockledger.inventory.jpa.host.Shop;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/**
 * A shop's process is killed while its callers share transactions. Every sale that was acknowledged is in the ledger; sold again under their ids,
 * exactly those sales are added that were not.
 */
@Tag("process")
class KilledProcessTest {
    private static final int THREADS = 32;
    private static final int STOCK = 100_000;

    static Stream<Engine> servers() {
        return Engine.all().stream().filter(engine -> engine != Engine.H2);
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("servers")
    void on_a_server_what_was_acknowledged_is_there_and_the_rest_can_be_sold_again(Engine engine, @TempDir Path folder)
            throws Exception {
        try (TestDatabase database = engine.newDatabase();
                OpenInventory inventory = JpaInventory.open(database.url(), database.user(), database.password())) {
            Shop shop = new Shop(inventory);
            String tea = shop.productWith(STOCK);
            Path log = folder.resolve("acknowledged");

            sellAndBeKilled(log, tea, "first", database.url(), database.user(), database.password());
            new Sessions(database).awaitNoTransaction();

            PlainBooks books = new PlainBooks(database.dataSource());
            requireAcknowledged(inventory, shop, tea, log, books.ids());
            assertThat(books.faults()).isEmpty();
        }
    }

    @Test
    void in_a_file_what_was_acknowledged_is_there_and_the_rest_can_be_sold_again(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("shop");
        Path log = folder.resolve("acknowledged");
        String tea;
        try (OpenInventory inventory = JpaInventory.embedded(file)) {
            tea = new Shop(inventory).productWith(STOCK);
        }

        for (String life : List.of("first", "second")) {
            sellAndBeKilled(log, tea, life, file.toString());
        }

        try (OpenInventory inventory = JpaInventory.embedded(file)) {
            Set<String> known = new HashSet<>();
            for (String id : acknowledged(log)) {
                inventory.stock().find(CommandId.of(id)).ifPresent(posting -> known.add(id));
            }
            requireAcknowledged(inventory, new Shop(inventory), tea, log, known);
        }
    }

    /** The process is killed somewhere behind its first sales, at no particular point. */
    private static void sellAndBeKilled(Path log, String sku, String life, String... ledger) throws IOException {
        try (ChildJvm process = ChildJvm.running(ShopProcess.class, ledger)) {
            process.hear("open");
            process.tell("log " + log + " " + sku + " " + THREADS + " " + life);
            int sales = ThreadLocalRandom.current().nextInt(300, 600);
            long transactions = 0;
            for (int i = 0; i < sales; i++) {
                transactions = Long.parseLong(process.hear("acknowledged"));
            }
            process.kill();
            assertThat(transactions).as("transactions that the callers shared").isLessThan(sales);
        }
    }

    private static void requireAcknowledged(
            OpenInventory inventory, Shop shop, String sku, Path log, Set<String> inLedger) throws IOException {
        Set<String> acknowledged = acknowledged(log);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(300);
        assertThat(inLedger).containsAll(acknowledged);
        long soldBefore = STOCK - shop.onHand(sku);
        assertThat(soldBefore)
                .as("no thread had more than one sale that was not acknowledged")
                .isBetween((long) acknowledged.size(), acknowledged.size() + 2L * THREADS);

        Set<String> all = idsBehind(acknowledged);
        all.addAll(acknowledged);
        List<Posting> answers =
                inventory
                        .post(all.stream()
                                .map(id -> SaleRequest.at(SHOP).line(sku, 1).id(id))
                                .toList())
                        .stream()
                        .map(Outcome::orThrow)
                        .toList();
        assertThat(answers.stream().filter(Posting::replayed).count()).isEqualTo(soldBefore);
        assertThat(shop.onHand(sku)).isEqualTo(STOCK - all.size());
        assertThat(inventory.verify().findings()).isEmpty();
    }

    /** The next two ids of each thread: it may have sold under the first of them and not have said so. */
    private static Set<String> idsBehind(Set<String> acknowledged) {
        Set<String> behind = new HashSet<>();
        acknowledged.stream()
                .map(id -> id.substring(0, id.indexOf('-')))
                .distinct()
                .forEach(life -> {
                    for (int thread = 0; thread < THREADS; thread++) {
                        String ids = life + "-" + thread + "/";
                        int next = 0;
                        while (acknowledged.contains(ids + next)) {
                            next++;
                        }
                        behind.addAll(List.of(ids + next, ids + (next + 1)));
                    }
                });
        return behind;
    }

    private static Set<String> acknowledged(Path log) throws IOException {
        return new HashSet<>(Files.readAllLines(log));
    }
}
