package org.stockledger.inventory.jpa.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stockledger.inventory.jpa.host.Shop.BACKROOM;
import static org.stockledger.inventory.jpa.host.Shop.SHOP;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.Transfer;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.OpenInventory;
import org.stockledger.inventory.jpa.host.BookingClock;
import org.stockledger.inventory.jpa.host.Fault;
import org.stockledger.inventory.jpa.host.FaultyDataSource;
import org.stockledger.inventory.jpa.host.PlainBooks;
import org.stockledger.inventory.jpa.host.QuietLogs;
import org.stockledger.inventory.jpa.host.Sessions;
import org.stockledger.inventory.jpa.host.Shop;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/**
 * Callers share a transaction, of which every step on its way to the database goes wrong once, the commit and its answer
 * included. Each of them hears its own outcome, as if nothing had happened.
 */
@ExtendWith(QuietLogs.class)
class FailingSharedStepTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.testdb.Engine#all")
    void whichever_step_fails_each_of_those_who_share_it_hears_its_own_outcome(Engine engine) {
        try (Ledger ledger = new Ledger(engine)) {
            ledger.failEachStep(Fault.Kind.LOCK_TIMEOUT, Fault.Moment.BEFORE);
            ledger.failEachStep(Fault.Kind.LOCK_TIMEOUT, Fault.Moment.AFTER);
            ledger.failEachStep(Fault.Kind.BROKEN_CONNECTION, Fault.Moment.BEFORE);
            ledger.failEachStep(Fault.Kind.BROKEN_CONNECTION, Fault.Moment.AFTER);
            ledger.failEachStep(Fault.Kind.NONSENSE, Fault.Moment.BEFORE);
            ledger.requireInOrder();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.testdb.Engine#all")
    void at_whichever_step_the_one_who_leads_is_interrupted_the_others_hear_nothing_of_it(Engine engine) {
        try (Ledger ledger = new Ledger(engine)) {
            boolean reached = true;
            for (int step = 1; reached; step++) {
                Fault fault = new Fault(step, Fault.Moment.BEFORE, Fault.Kind.INTERRUPT);
                Queueing queueing = ledger.queue();
                reached = queueing.goThrough(fault);

                queueing.requireOnlyTheInterruptedToKnow(reached, fault.toString());
            }
            ledger.requireInOrder();
        }
    }

    /** A ledger on a database of its own, over a pool over connections that fail by plan. */
    private static final class Ledger implements AutoCloseable {
        private final BookingClock clock = new BookingClock();
        private final TestDatabase database;
        private final FaultyDataSource faulty;
        private final HikariDataSource pool;
        private final OpenInventory inventory;
        private final String tea;
        private final String mug;
        private final String cup;
        private final Queue<String> heard = new ConcurrentLinkedQueue<>();
        private final Map<String, Thread> hearers = new ConcurrentHashMap<>();
        private final Set<String> told = new HashSet<>();
        private final int leastSteps;

        private Ledger(Engine engine) {
            leastSteps = engine.takesTablesTogether() ? 6 : 10;
            database = engine.newDatabase();
            faulty = new FaultyDataSource(database);
            pool = Pools.over(faulty, 8);
            inventory = JpaInventory.open(pool, clock.settings());
            Shop shop = new Shop(inventory);
            tea = shop.productWith(10_000);
            mug = shop.productWith(10_000);
            cup = shop.productWith(10_000);
            told.addAll(new PlainBooks(pool).ids());
            inventory.onPosted(posting -> {
                heard.add(posting.id().text());
                hearers.put(posting.id().text(), Thread.currentThread());
            });
        }

        private void failEachStep(Fault.Kind kind, Fault.Moment moment) {
            boolean reached = true;
            for (int step = 1; reached; step++) {
                Fault fault = new Fault(step, moment, kind);
                Queueing queueing = queue();
                reached = queueing.goThrough(fault);

                queueing.requireTheirOutcomes(fault);
                int steps = step - 1;
                assertThat(reached || steps >= leastSteps)
                        .as("steps of %s", fault)
                        .isTrue();
            }
        }

        /** One is in its transaction, and the others wait to share the next one. */
        private Queueing queue() {
            BookingClock.Stop stop = clock.stopNext();
            Caller first = Caller.of(inventory, SaleRequest.at(SHOP).line(cup, 1));
            stop.awaitReached();
            Command twin = Receipt.into(SHOP).line(mug, 1);
            List<Caller> others = new ArrayList<>();
            for (Command command : List.of(
                    SaleRequest.at(SHOP).line(tea, 1),
                    SaleRequest.at(SHOP).line(tea, 2).line(mug, 1),
                    SaleRequest.at(SHOP).line(mug, 1_000_000),
                    Transfer.between(SHOP, BACKROOM).line(cup, 1),
                    twin,
                    twin)) {
                others.add(Caller.of(inventory, command).awaitWaiting());
            }
            return new Queueing(this, stop, first, others);
        }

        private void requireInOrder() {
            Pools.awaitAllIdle(pool);
            new Sessions(database).awaitNoTransaction();
            PlainBooks books = new PlainBooks(pool);
            assertThat(books.faults()).isEmpty();
            assertThat(books.ids()).isEqualTo(told);
            assertThat(heard).doesNotHaveDuplicates();
            assertThat(inventory.verify().findings()).isEmpty();
        }

        @Override
        public void close() {
            inventory.close();
            pool.close();
            database.close();
        }
    }

    /** Callers who wait behind the first one. */
    private record Queueing(Ledger ledger, BookingClock.Stop stop, Caller first, List<Caller> others) {
        private static final List<String> OUTCOMES =
                List.of("posted", "posted", "INSUFFICIENT_STOCK", "posted", "posted", "repeated");

        /** They go through; whether there was a step to fail. Without one they have shared one transaction. */
        boolean goThrough(Fault fault) {
            int before = ledger.clock.transactions();
            ledger.faulty.plan(fault);
            stop.release();
            first.end();
            others.forEach(Caller::end);
            boolean reached = ledger.faulty.endPlan();
            if (!reached
                    || fault.kind() == Fault.Kind.INTERRUPT
                            && others.get(0).end().equals("posted")) {
                assertThat(ledger.clock.transactions() - before)
                        .as("transactions")
                        .isEqualTo(1);
            }
            return reached;
        }

        void requireTheirOutcomes(Fault fault) {
            String where = fault.toString();
            String ownTrouble = fault.kind() == Fault.Kind.NONSENSE ? "DEFECT" : "posted";
            assertThat(first.end()).as("%s, in a transaction by itself", where).isIn("posted", ownTrouble);
            assertThat(others).as(where).extracting(Caller::end).containsExactlyElementsOf(OUTCOMES);
            requireTold(where);
            assertThat(all()).as(where).noneMatch(Caller::flagged);
        }

        void requireOnlyTheInterruptedToKnow(boolean reached, String where) {
            List<Caller> flagged = all().stream().filter(Caller::flagged).toList();
            assertThat(flagged)
                    .as(where)
                    .hasSize(reached ? 1 : 0)
                    .allSatisfy(caller -> assertThat(caller.end()).isIn("posted", "INTERRUPTED"));
            for (int i = 0; i < others.size(); i++) {
                if (!flagged.contains(others.get(i))) {
                    assertThat(others.get(i).end()).as(where).isEqualTo(OUTCOMES.get(i));
                }
            }
            requireTold(where);
        }

        /** Of what it has posted each one heard, by itself and in its own thread. */
        private void requireTold(String where) {
            for (Caller caller : all()) {
                if (caller.end().equals("posted")) {
                    ledger.told.add(caller.id());
                    assertThat(ledger.hearers.get(caller.id())).as(where).isSameAs(caller.thread());
                }
            }
        }

        private List<Caller> all() {
            List<Caller> all = new ArrayList<>(others);
            all.add(first);
            return all;
        }
    }
}
