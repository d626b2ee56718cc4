package org.stockledger.inventory.jpa.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stockledger.inventory.jpa.host.Shop.SHOP;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.OpenInventory;
import org.stockledger.inventory.jpa.host.BookingClock;
import org.stockledger.inventory.jpa.host.PlainBooks;
import org.stockledger.inventory.jpa.host.QuietLogs;
import org.stockledger.inventory.jpa.host.Sessions;
import org.stockledger.inventory.jpa.host.Shop;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/** The network breaks at the very moment of a commit. */
@ExtendWith(QuietLogs.class)
class LostAnswerTest {
    /** Even: as many receipts as sales. */
    private static final int ROUNDS = 6;

    private static final int SHARING = 8;

    static Stream<Engine> servers() {
        return Engine.all().stream().filter(engine -> engine != Engine.H2);
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("servers")
    void whether_the_commit_or_its_answer_is_lost_the_command_is_posted_once_and_told_once(Engine engine)
            throws Exception {
        try (TestDatabase database = engine.newDatabase();
                CutLine line = CutLine.to(portOf(database));
                OpenInventory inventory =
                        JpaInventory.open(throughLine(database, line), database.user(), database.password())) {
            Shop shop = new Shop(inventory);
            String tea = shop.productWith(100);
            List<Posting> heard = new ArrayList<>();
            inventory.onPosted(heard::add);
            int cuts = 0;

            for (int round = 0; round < ROUNDS; round++) {
                for (CutLine.Cut cut : CutLine.Cut.values()) {
                    Command command = round % 2 == 0
                            ? SaleRequest.at(SHOP).line(tea, 2)
                            : Receipt.into(SHOP).line(tea, 2);
                    heard.clear();
                    line.cutNextCommit(cut);
                    Posting posting = inventory.post(command);

                    assertThat(line.cuts()).as("%s, round %s", cut, round).isEqualTo(++cuts);
                    assertThat(posting.replayed()).isFalse();
                    assertThat(heard).containsExactly(posting);
                }
            }

            PlainBooks books = new PlainBooks(database.dataSource());
            assertThat(books.ids()).hasSize(1 + 2 * ROUNDS);
            assertThat(books.faults()).isEmpty();
            assertThat(shop.onHand(tea)).as("as much came in as was sold").isEqualTo(100);
            assertThat(inventory.verify().findings()).isEmpty();
            new Sessions(database).awaitNoTransaction();
        }
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("servers")
    void it_is_the_same_for_each_of_those_who_share_the_commit(Engine engine) throws Exception {
        BookingClock clock = new BookingClock();
        try (TestDatabase database = engine.newDatabase();
                CutLine line = CutLine.to(portOf(database));
                OpenInventory inventory = JpaInventory.open(
                        throughLine(database, line), database.user(), database.password(), clock.settings())) {
            Shop shop = new Shop(inventory);
            String tea = shop.productWith(100);
            Queue<String> heard = new ConcurrentLinkedQueue<>();
            inventory.onPosted(posting -> heard.add(posting.id().text()));

            for (CutLine.Cut cut : CutLine.Cut.values()) {
                BookingClock.Stop first = clock.stopNext();
                List<Caller> callers = new ArrayList<>(List.of(Caller.of(inventory, oneOf(tea))));
                first.awaitReached();
                for (int i = 0; i < SHARING; i++) {
                    callers.add(Caller.of(inventory, oneOf(tea)).awaitWaiting());
                }
                BookingClock.Stop shared = clock.stopNext();
                first.release();
                shared.awaitReached();
                line.cutNextCommit(cut);
                shared.release();

                assertThat(callers).as("%s", cut).extracting(Caller::end).containsOnly("posted");
            }

            assertThat(line.cuts()).isEqualTo(CutLine.Cut.values().length);
            PlainBooks books = new PlainBooks(database.dataSource());
            assertThat(heard)
                    .hasSize(CutLine.Cut.values().length * (1 + SHARING))
                    .doesNotHaveDuplicates();
            assertThat(books.ids()).hasSize(1 + heard.size()).containsAll(heard);
            assertThat(books.faults()).isEmpty();
            assertThat(shop.onHand(tea)).isEqualTo(100 - heard.size());
            new Sessions(database).awaitNoTransaction();
        }
    }

    private static Command oneOf(String sku) {
        return SaleRequest.at(SHOP).line(sku, 1);
    }

    private static final Pattern PORT = Pattern.compile("(?<=127\\.0\\.0\\.1:|localhost:)\\d+");

    private static int portOf(TestDatabase database) {
        Matcher port = PORT.matcher(database.url());
        assertThat(port.find()).as("a port in %s", database.url()).isTrue();
        return Integer.parseInt(port.group());
    }

    /** Without encryption and, for PostgreSQL, with a commit that is sent as text each time. */
    private static String throughLine(TestDatabase database, CutLine line) {
        String url = PORT.matcher(database.url()).replaceFirst(String.valueOf(line.port()));
        return switch (database.engine()) {
            case POSTGRESQL -> url + "?sslmode=disable&gssEncMode=disable&prepareThreshold=0";
            case MARIADB -> url + "?sslMode=disable";
            default -> url;
        };
    }
}
