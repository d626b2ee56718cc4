package org.stockledger.inventory.jpa.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stockledger.inventory.jpa.host.Shop.BACKROOM;
import static org.stockledger.inventory.jpa.host.Shop.SHOP;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.OpenInventory;
import org.stockledger.inventory.jpa.host.PlainBooks;
import org.stockledger.inventory.jpa.host.Sessions;
import org.stockledger.inventory.jpa.host.Shop;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/** Two processes sell from one database, as the nodes of an application do. */
@Tag("process")
class TwoProcessesTest {

    static Stream<Engine> servers() {
        return Engine.all().stream().filter(engine -> engine != Engine.H2);
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("servers")
    void together_they_sell_what_there_is_and_nothing_twice(Engine engine) throws Exception {
        try (TestDatabase database = engine.newDatabase();
                OpenInventory inventory = JpaInventory.open(database.url(), database.user(), database.password());
                ChildJvm one = process(database);
                ChildJvm other = process(database)) {
            Shop shop = new Shop(inventory);
            PlainBooks books = new PlainBooks(database.dataSource());
            Both both = new Both(one, other);

            String last = shop.productWith(1);
            both.tell("sell " + last + " 32 1", "sell " + last + " 32 1");
            assertThat(both.done().posted()).as("64 threads want one unit").isEqualTo(1);
            assertThat(shop.onHand(last)).isZero();
            assertThat(books.sumOf(last, SHOP)).isZero();

            String hundred = shop.productWith(100);
            both.tell("sell " + hundred + " 16 4", "sell " + hundred + " 16 4");
            Done done = both.done();
            assertThat(done.posted()).as("32 threads want 128 units of 100").isEqualTo(100);
            assertThat(done.transactions()).as("transactions that they shared").isLessThan(128);
            assertThat(shop.onHand(hundred)).isZero();
            assertThat(books.sumOf(hundred, SHOP)).isZero();

            String carried = shop.productWith(20);
            inventory.post(Receipt.into(BACKROOM).line(carried, 20));
            both.tell(
                    "carry " + carried + " " + SHOP + " " + BACKROOM + " 8 10",
                    "carry " + carried + " " + BACKROOM + " " + SHOP + " 8 10");
            long transfers = both.done().posted();
            assertThat(shop.onHand(carried) + shop.onHand(carried, BACKROOM)).isEqualTo(40);
            assertThat(books.count("select count(*) from inv_command where kind = 'TRANSFER'"))
                    .isEqualTo(transfers);

            String repeated = shop.newProduct();
            both.tell("repeat " + repeated + " 4 25 1", "repeat " + repeated + " 4 25 2");
            assertThat(both.done().posted())
                    .as("8 threads receive the same 25 receipts")
                    .isEqualTo(25);
            assertThat(shop.onHand(repeated)).isEqualTo(25);

            assertThat(books.faults()).isEmpty();
            assertThat(inventory.verify().findings()).isEmpty();
            new Sessions(database).awaitNoTransaction();
        }
    }

    private static ChildJvm process(TestDatabase database) throws Exception {
        return ChildJvm.running(ShopProcess.class, database.url(), database.user(), database.password());
    }

    /** How many commands were posted, and how many transactions it took. */
    private record Done(long posted, long transactions) {
        private Done plus(Done other) {
            return new Done(posted + other.posted, transactions + other.transactions);
        }
    }

    /** The two processes, which begin each task together. */
    private static final class Both {
        private final List<ChildJvm> processes;

        private Both(ChildJvm one, ChildJvm other) {
            processes = List.of(one, other);
            processes.forEach(process -> process.hear("open"));
        }

        private void tell(String one, String other) {
            processes.get(0).tell(one);
            processes.get(1).tell(other);
        }

        private Done done() {
            return processes.stream()
                    .map(process -> process.hear("done").split(" "))
                    .map(said -> new Done(Long.parseLong(said[0]), Long.parseLong(said[1])))
                    .reduce(new Done(0, 0), Done::plus);
        }
    }
}
