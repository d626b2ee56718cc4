package org.stockledger.inventory.jpa.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stockledger.inventory.jpa.host.Shop.BACKROOM;
import static org.stockledger.inventory.jpa.host.Shop.SHOP;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.Outcome;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.Reversal;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.SaleReturn;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.Transfer;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.OpenInventory;
import org.stockledger.inventory.jpa.host.Fault;
import org.stockledger.inventory.jpa.host.FaultyDataSource;
import org.stockledger.inventory.jpa.host.PlainBooks;
import org.stockledger.inventory.jpa.host.QuietLogs;
import org.stockledger.inventory.jpa.host.Sessions;
import org.stockledger.inventory.jpa.host.Shop;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/**
 * Every step of a posting on its way to the database goes wrong once: the first statement, the second, and so on up to the
 * commit, until there is no further step. Whatever goes wrong, the command is posted once, with one answer.
 */
@ExtendWith(QuietLogs.class)
class FailingStepTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.testdb.Engine#all")
    void whichever_step_fails_a_command_is_posted_once_and_answered_once(Engine engine) {
        try (Ledger ledger = new Ledger(engine)) {
            for (Fault.Kind fault : List.of(Fault.Kind.LOCK_TIMEOUT, Fault.Kind.BROKEN_CONNECTION)) {
                for (Fault.Moment moment : Fault.Moment.values()) {
                    assertThat(ledger.failEachStep(FailingStepTest::sale, fault, moment))
                            .isGreaterThanOrEqualTo(engine.takesTablesTogether() ? 5 : 8);
                }
            }
            ledger.requireInOrder();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.testdb.Engine#all")
    void it_is_the_same_with_commands_that_take_more_steps(Engine engine) {
        try (Ledger ledger = new Ledger(engine)) {
            for (Function<Shop, Command> kind : kindsWithMoreSteps()) {
                ledger.failEachStep(kind, Fault.Kind.LOCK_TIMEOUT, Fault.Moment.AFTER);
                ledger.failEachStep(kind, Fault.Kind.BROKEN_CONNECTION, Fault.Moment.BEFORE);
            }
            ledger.requireInOrder();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.testdb.Engine#all")
    void whichever_step_fails_each_command_of_a_list_is_posted_once(Engine engine) {
        try (Ledger ledger = new Ledger(engine)) {
            for (Fault.Moment moment : Fault.Moment.values()) {
                boolean reached = true;
                for (int step = 1; reached; step++) {
                    String tea = ledger.shop.productWith(5);
                    List<Command> list = List.of(
                            SaleRequest.at(SHOP).line(tea, 2),
                            SaleRequest.at(SHOP).line(tea, 4),
                            Transfer.between(SHOP, BACKROOM).line(tea, 3));
                    ledger.faulty.plan(new Fault(step, moment, Fault.Kind.BROKEN_CONNECTION));
                    List<Outcome> outcomes = ledger.inventory.post(list);
                    reached = ledger.faulty.endPlan();

                    assertThat(outcomes)
                            .extracting(outcome -> outcome.getClass().getSimpleName())
                            .containsExactly("Posted", "Refused", "Posted");
                    assertThat(ledger.shop.onHand(tea)).isZero();
                    assertThat(ledger.shop.onHand(tea, BACKROOM)).isEqualTo(3);
                }
            }
            ledger.requireInOrder();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.testdb.Engine#all")
    void whenever_a_thread_is_interrupted_it_posts_or_says_so_and_nobody_else_is_hurt(Engine engine) {
        try (Ledger ledger = new Ledger(engine)) {
            for (Fault.Moment moment : Fault.Moment.values()) {
                boolean reached = true;
                for (int step = 1; reached; step++) {
                    SaleRequest sale = SaleRequest.at(SHOP).line(ledger.shop.productWith(1), 1);
                    ledger.faulty.plan(new Fault(step, moment, Fault.Kind.INTERRUPT));
                    boolean posted = postsOrSaysInterrupted(ledger, sale);
                    boolean flagged = Thread.interrupted();
                    reached = ledger.faulty.endPlan();

                    assertThat(flagged)
                            .as("interrupt flag, %s step %s", moment, step)
                            .isEqualTo(reached);
                    Posting again = ledger.inventory.post(sale);
                    assertThat(again.replayed() || !posted).isTrue();
                }
            }
            ledger.requireInOrder();
        }
    }

    private static boolean postsOrSaysInterrupted(Ledger ledger, Command command) {
        try {
            ledger.inventory.post(command);
            return true;
        } catch (StoreException failure) {
            assertThat(failure.reason()).isIn(Reason.INTERRUPTED, Reason.OUTCOME_UNKNOWN);
            return false;
        }
    }

    private static Command sale(Shop shop) {
        return SaleRequest.at(SHOP).line(shop.productWith(2), 1).line(shop.productWith(2), 2);
    }

    private static List<Function<Shop, Command>> kindsWithMoreSteps() {
        return List.of(
                shop -> Receipt.into(BACKROOM).line(shop.newProduct(), 3), // into a cell that is not there yet
                shop -> SaleReturn.of(shop.sold(shop.productWith(2), 2)).line(1, Quantity.of(1)),
                shop -> Reversal.of(shop.sold(shop.productWith(2), 2)));
    }

    /** A ledger on a database of its own, over a pool over connections that fail by plan. */
    private static final class Ledger implements AutoCloseable {
        private final TestDatabase database;
        private final FaultyDataSource faulty;
        private final HikariDataSource pool;
        private final OpenInventory inventory;
        private final Shop shop;
        private final List<Posting> heard = new ArrayList<>();
        private int posted;

        private Ledger(Engine engine) {
            database = engine.newDatabase();
            faulty = new FaultyDataSource(database);
            pool = Pools.over(faulty, 2);
            inventory = JpaInventory.open(pool);
            shop = new Shop(inventory);
            inventory.onPosted(heard::add);
        }

        /** How many steps there were to fail. */
        private int failEachStep(Function<Shop, Command> kind, Fault.Kind fault, Fault.Moment moment) {
            for (int step = 1; ; step++) {
                Command command = kind.apply(shop);
                heard.clear();
                faulty.plan(new Fault(step, moment, fault));
                Posting posting = inventory.post(command);
                boolean reached = faulty.endPlan();

                String where = command.kind() + ", " + fault + " " + moment + " step " + step;
                assertThat(posting.replayed()).as(where).isFalse();
                assertThat(heard).as(where).containsExactly(posting);
                assertThat(inventory.post(command).recordedAt()).as(where).isEqualTo(posting.recordedAt());
                posted++;
                if (!reached) {
                    return step - 1;
                }
            }
        }

        private void requireInOrder() {
            Pools.awaitAllIdle(pool);
            new Sessions(database).awaitNoTransaction();
            PlainBooks books = new PlainBooks(pool);
            assertThat(books.faults()).isEmpty();
            assertThat(books.ids()).hasSizeGreaterThanOrEqualTo(posted);
            assertThat(inventory.verify().findings()).isEmpty();
        }

        @Override
        public void close() {
            inventory.close();
            pool.close();
            database.close();
        }
    }
}
