package org.stockledger.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.memory.InMemoryInventoryStore;
import org.stockledger.inventory.testkit.FaultyStore;
import org.stockledger.inventory.testkit.FaultyStore.Fault;
import org.stockledger.inventory.testkit.FaultyStore.Moment;

/** Callers who come while somebody posts share the next transaction, and nobody notices but by the speed. */
class SharedPostingTest {
    private static final Settings PATIENT = Settings.standard().deadline(Duration.ofSeconds(30));

    private final InMemoryInventoryStore kept = new InMemoryInventoryStore();
    private final Inventory reliable = Inventory.over(kept, PATIENT);
    private final FaultyStore faulty = FaultyStore.over(kept);
    private final HeldStore store = new HeldStore(faulty);
    private final List<Posting> heard = new ArrayList<>();
    private final Map<String, Thread> hearers = new ConcurrentHashMap<>();
    private final List<Caller> callers = new ArrayList<>();
    private final List<HeldStore.Hold> holds = new ArrayList<>();
    private Inventory inventory = over(PATIENT);

    @BeforeEach
    void aShop() {
        reliable.products().register(Product.of("TEA", "Tea").priced("4.50", "EUR"));
        reliable.products().register(Product.of("MUG", "Mug").priced("9.00", "EUR"));
        reliable.locations().register(Location.of("LON", "London"));
        reliable.post(Receipt.into("LON").line("TEA", 40).line("MUG", 40).id("receipt"));
    }

    @AfterEach
    void everybodyGoesHome() throws InterruptedException {
        holds.forEach(HeldStore.Hold::release);
        for (Caller caller : callers) {
            caller.thread.join(TimeUnit.SECONDS.toMillis(20));
            assertThat(caller.thread.isAlive()).as("%s hangs", caller.thread).isFalse();
        }
        assertThat(reliable.verify().findings()).isEmpty();
    }

    private Inventory over(Settings settings) {
        Inventory opened = Inventory.over(store, settings);
        opened.onPosted(posting -> {
            synchronized (heard) {
                heard.add(posting);
            }
            hearers.put(posting.id().text(), Thread.currentThread());
        });
        return opened;
    }

    /** Somebody who posts in a thread of its own. */
    private final class Caller {
        private final Thread thread;
        private volatile @Nullable Posting posting;
        private volatile @Nullable Throwable failure;
        private volatile boolean interrupted;

        private Caller(Supplier<Posting> call) {
            thread = new Thread(() -> {
                try {
                    posting = call.get();
                } catch (Throwable thrown) {
                    failure = thrown;
                }
                interrupted = Thread.currentThread().isInterrupted();
            });
            thread.start();
            callers.add(this);
        }

        private Caller end() throws InterruptedException {
            thread.join(TimeUnit.SECONDS.toMillis(20));
            assertThat(thread.isAlive()).as("%s hangs", thread).isFalse();
            return this;
        }

        private Posting posting() throws InterruptedException {
            end();
            assertThat(failure).isNull();
            return Objects.requireNonNull(posting);
        }

        private Reason reason() throws InterruptedException {
            end();
            assertThat(failure).isInstanceOf(StoreException.class);
            return ((StoreException) Objects.requireNonNull(failure)).reason();
        }
    }

    private Caller post(Command command) {
        return new Caller(() -> inventory.post(command));
    }

    private static Command issue(String id) {
        return Issue.from("LON").line("TEA", 1).id(id);
    }

    /** One is in its transaction, and these wait, in this order. */
    private List<Caller> waitingBehindOne(Command... commands) throws InterruptedException {
        HeldStore.Hold first = store.hold();
        holds.add(first);
        List<Caller> all = new ArrayList<>();
        all.add(post(issue("first")));
        first.awaitReached();
        for (Command command : commands) {
            Caller caller = post(command);
            all.add(caller);
            awaitWaiting(caller);
        }
        return all;
    }

    private HeldStore.Hold first() {
        return holds.get(0);
    }

    private static void awaitWaiting(Caller caller) throws InterruptedException {
        for (int i = 0; caller.thread.getState() != Thread.State.TIMED_WAITING; i++) {
            assertThat(i).as("%s does not wait", caller.thread).isLessThan(10_000);
            Thread.sleep(1);
        }
    }

    private List<String> recorded() {
        return reliable.stock().stream(MovementQuery.all())
                .map(movement -> movement.command().text())
                .filter(id -> !id.equals("receipt"))
                .toList();
    }

    @Test
    void who_waits_shares_the_next_transaction_in_the_order_of_arrival() throws InterruptedException {
        List<Caller> all = waitingBehindOne(issue("a"), issue("b"), issue("c"), issue("d"));

        first().release();

        for (Caller caller : all) {
            assertThat(caller.posting().replayed()).isFalse();
        }
        assertThat(store.transactions()).isEqualTo(2);
        assertThat(recorded()).containsExactly("d", "c", "b", "a", "first");
    }

    @Test
    void somebody_alone_has_a_transaction_at_once() {
        inventory.post(issue("a"));
        inventory.post(issue("b"));

        assertThat(store.transactions()).isEqualTo(2);
    }

    @Test
    void each_hears_its_own_answer() throws InterruptedException {
        inventory.post(issue("old"));
        List<Caller> all = waitingBehindOne(
                issue("a"),
                Issue.from("LON").line("TEA", 1_000).id("too-much"),
                issue("old"),
                Issue.from("LON").line("TEA", 2).id("old"),
                Issue.from("LON").line("NIX", 1).id("unknown"),
                issue("twin"),
                issue("twin"));
        int before = store.transactions();

        first().release();

        assertThat(all.get(1).posting().id()).hasToString("a");
        assertThat(refusal(all.get(2))).isEqualTo("INSUFFICIENT_STOCK");
        assertThat(all.get(3).posting().replayed()).isTrue();
        assertThat(refusal(all.get(4))).isEqualTo("ID_CONFLICT");
        assertThat(refusal(all.get(5))).isEqualTo("UNKNOWN");
        assertThat(all.get(6).posting().replayed()).isFalse();
        assertThat(all.get(7).posting().replayed()).isTrue();
        assertThat(store.transactions()).isEqualTo(before + 1);
        assertThat(reliable.stock().onHand(Sku.of("TEA"), LocationCode.of("LON")))
                .hasToString("36");
    }

    private static String refusal(Caller caller) throws InterruptedException {
        caller.end();
        assertThat(caller.failure).isInstanceOf(RefusedException.class);
        return ((RefusedException) Objects.requireNonNull(caller.failure))
                .refusal()
                .code();
    }

    @Test
    void a_listener_hears_each_posting_in_the_thread_of_its_caller() throws InterruptedException {
        List<Caller> all = waitingBehindOne(issue("a"), issue("b"), issue("a"));

        first().release();

        for (Caller caller : all) {
            caller.posting();
        }
        assertThat(heard).hasSize(3);
        assertThat(hearers).containsEntry("first", all.get(0).thread).containsEntry("b", all.get(2).thread);
        assertThat(hearers.get("a")).isIn(all.get(1).thread, all.get(3).thread);
    }

    @Test
    void a_listener_may_post_itself() throws InterruptedException {
        inventory.onPosted(posting -> {
            if (!posting.id().text().startsWith("echo-")) {
                inventory.post(Receipt.into("LON").line("TEA", 1).id("echo-" + posting.id()));
            }
        });
        List<Caller> all = waitingBehindOne(issue("a"), issue("b"));

        first().release();

        for (Caller caller : all) {
            caller.posting();
        }
        assertThat(recorded()).contains("echo-first", "echo-a", "echo-b").hasSize(6);
    }

    @Test
    void the_batch_limit_bounds_what_is_shared() throws InterruptedException {
        inventory = over(PATIENT.batchLimit(3));
        List<Caller> all = waitingBehindOne(
                IntStream.range(0, 7).mapToObj(i -> issue("i" + i)).toArray(Command[]::new));

        first().release();

        for (Caller caller : all) {
            caller.posting();
        }
        assertThat(store.transactions()).isBetween(1 + 3, 1 + 5);
        assertThat(recorded()).containsExactly("i6", "i5", "i4", "i3", "i2", "i1", "i0", "first");
    }

    @Test
    void with_a_batch_limit_of_one_nobody_waits_for_anybody() throws InterruptedException {
        inventory = over(PATIENT.batchLimit(1));
        holds.add(store.hold());
        Caller held = post(issue("held"));
        first().awaitReached();

        inventory.post(issue("free"));

        assertThat(recorded()).containsExactly("free");
        first().release();
        held.posting();
    }

    @Test
    void a_return_that_meets_its_sale_waits_for_the_next_transaction() throws InterruptedException {
        List<Caller> all = waitingBehindOne(
                SaleRequest.at("LON").line("TEA", 3).id("sale"),
                SaleReturn.of(CommandId.of("sale")).line(1, Quantity.of(2)).id("return"),
                Reversal.of(CommandId.of("return")).id("undo"));

        first().release();

        for (Caller caller : all) {
            caller.posting();
        }
        assertThat(recorded()).containsExactly("undo", "return", "sale", "first");
        assertThat(store.transactions()).isEqualTo(4);
    }

    // ── trouble ───────────────────────────────────────────────────────────────────────────────────────────────────

    @ParameterizedTest
    @EnumSource(
            value = Moment.class,
            names = {"BEGIN", "CATALOGUE", "LOCK", "SETTLE", "APPEND", "BEFORE_COMMIT", "AFTER_COMMIT"})
    void a_fault_of_the_shared_transaction_is_not_noticed(Moment moment) throws InterruptedException {
        List<Caller> all = waitingBehindOne(
                issue("a"), issue("b"), Issue.from("LON").line("MUG", 1).id("c"));
        faulty.meeting(Fault.none(), Fault.at(moment));

        first().release();

        for (Caller caller : all) {
            assertThat(caller.posting().replayed()).isFalse();
        }
        assertThat(heard).extracting(posting -> posting.id().text()).containsExactlyInAnyOrder("first", "a", "b", "c");
        assertThat(hearers).containsEntry("b", all.get(2).thread);
        assertThat(recorded()).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"DEFECT", "STORAGE_FULL", "CONFLICT"})
    void a_command_that_the_store_cannot_take_does_not_take_the_others_with_it(Reason reason)
            throws InterruptedException {
        inventory = over(Settings.standard().deadline(Duration.ofSeconds(2)));
        faulty.poisonedBy(CommandId.of("bad"), reason);
        Command[] commands =
                IntStream.range(0, 20).mapToObj(i -> issue("i" + i)).toArray(Command[]::new);
        commands[7] = Issue.from("LON").line("MUG", 1).id("bad");
        List<Caller> all = waitingBehindOne(commands);

        first().release();

        for (int i = 0; i < all.size(); i++) {
            if (i == 8) {
                assertThat(all.get(i).reason()).isEqualTo(reason);
            } else {
                assertThat(all.get(i).posting().replayed()).isFalse();
            }
        }
        assertThat(recorded()).hasSize(20).doesNotContain("bad");
    }

    @Test
    void a_bad_command_on_the_product_that_all_want_is_found_by_halving() throws InterruptedException {
        faulty.poisonedBy(CommandId.of("bad"), Reason.DEFECT);
        Command[] commands =
                IntStream.range(0, 30).mapToObj(i -> issue("i" + i)).toArray(Command[]::new);
        commands[21] = issue("bad");
        List<Caller> all = waitingBehindOne(commands);

        first().release();

        assertThat(all.get(22).reason()).isEqualTo(Reason.DEFECT);
        for (Caller caller : all) {
            caller.end();
        }
        assertThat(recorded()).hasSize(30);
        assertThat(store.transactions()).isLessThan(25);
    }

    @Test
    void an_error_in_a_shared_transaction_is_nobody_elses() throws InterruptedException {
        Settings broken = PATIENT.clock(() -> {
            if (Thread.currentThread().getName().equals("broken")) {
                throw new LinkageError("no such clock");
            }
            return Instant.now();
        });
        inventory = over(broken);
        holds.add(store.hold());
        Caller first = post(issue("first"));
        first().awaitReached();
        Caller leader = post(issue("a"));
        leader.thread.setName("broken");
        awaitWaiting(leader);
        Caller follower = post(issue("b"));
        awaitWaiting(follower);

        first().release();

        first.posting();
        assertThat(leader.end().failure).isInstanceOf(LinkageError.class);
        assertThat(follower.posting().replayed()).isFalse();
        inventory.post(issue("c"));
    }

    // ── time and interrupts ───────────────────────────────────────────────────────────────────────────────────────

    @Test
    void who_is_not_taken_within_its_deadline_is_told_that_there_are_too_many() throws InterruptedException {
        inventory = over(Settings.standard().deadline(Duration.ofMillis(200)));
        List<Caller> all = waitingBehindOne(issue("a"), issue("b"));

        assertThat(all.get(1).reason()).isEqualTo(Reason.OVERLOADED);
        assertThat(all.get(2).reason()).isEqualTo(Reason.OVERLOADED);

        first().release();
        all.get(0).posting();
        assertThat(recorded()).containsExactly("first");
        inventory.post(issue("c"));
    }

    @Test
    void who_is_taken_and_not_answered_within_its_deadline_does_not_know() throws InterruptedException {
        inventory = over(Settings.standard().deadline(Duration.ofMillis(700)));
        Command command = issue("b");
        List<Caller> all = waitingBehindOne(issue("a"), command);
        HeldStore.Hold shared = store.hold();
        holds.add(shared);
        first().release();
        shared.awaitReached();

        assertThat(all.get(2).reason()).isEqualTo(Reason.OUTCOME_UNKNOWN);

        shared.release();
        all.get(1).end();
        assertThat(inventory.post(command).replayed()).isTrue();
        assertThat(heard).extracting(posting -> posting.id().text()).contains("b");
    }

    @Test
    void who_is_interrupted_before_it_is_taken_leaves() throws InterruptedException {
        List<Caller> all = waitingBehindOne(issue("a"), issue("b"), issue("c"));

        all.get(1).thread.interrupt();

        assertThat(all.get(1).reason()).isEqualTo(Reason.INTERRUPTED);
        assertThat(all.get(1).interrupted).isTrue();
        first().release();
        all.get(2).posting();
        all.get(3).posting();
        assertThat(recorded()).containsExactly("c", "b", "first");
    }

    @Test
    void who_is_interrupted_when_taken_hears_the_outcome_and_stays_interrupted() throws InterruptedException {
        List<Caller> all = waitingBehindOne(issue("a"), issue("b"));
        HeldStore.Hold shared = store.hold();
        holds.add(shared);
        first().release();
        shared.awaitReached();

        all.get(2).thread.interrupt();
        Thread.sleep(50);
        assertThat(all.get(2).thread.isAlive()).isTrue();
        shared.release();

        all.get(2).posting();
        assertThat(all.get(2).interrupted).isTrue();
        assertThat(all.get(1).posting()).isNotNull();
        assertThat(all.get(1).interrupted).isFalse();
    }

    @Test
    void a_call_from_within_a_transaction_of_the_same_inventory_is_refused_at_once() {
        assertThatThrownBy(() -> inventory.products().change(Sku.of("TEA"), product -> {
                    inventory.post(issue("nested"));
                    return product;
                }))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.WRONG_TRANSACTION));
        assertThat(recorded()).isEmpty();
    }

    // ── crowds ────────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void two_thousand_threads_at_once_are_all_served_in_few_transactions() throws InterruptedException {
        reliable.post(Receipt.into("LON").line("TEA", 10_000).id("more"));
        HeldStore.Hold one = store.hold();
        holds.add(one);
        List<Caller> crowd = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            crowd.add(post(issue("i" + i)));
        }
        one.release();

        for (Caller caller : crowd) {
            assertThat(caller.posting().replayed()).isFalse();
        }
        assertThat(store.transactions()).isLessThan(1_000);
        assertThat(reliable.stock().onHand(Sku.of("TEA"), LocationCode.of("LON")))
                .hasToString("8040");
    }

    /** Virtual threads are there from Java 21 on. */
    @Test
    void ten_thousand_virtual_threads_are_served_alike() throws Exception {
        Optional<ExecutorService> virtual = virtualThreads();
        assumeTrue(virtual.isPresent(), "this Java has no virtual threads");
        reliable.post(Receipt.into("LON").line("TEA", 20_000).id("more"));
        List<Future<Posting>> answers = new ArrayList<>();
        ExecutorService executor = virtual.orElseThrow();
        for (int i = 0; i < 10_000; i++) {
            Command command = issue("i" + i);
            answers.add(executor.submit(() -> inventory.post(command)));
        }

        for (Future<Posting> answer : answers) {
            assertThat(answer.get(60, TimeUnit.SECONDS).replayed()).isFalse();
        }
        executor.shutdown();
        assertThat(reliable.stock().onHand(Sku.of("TEA"), LocationCode.of("LON")))
                .hasToString("10040");
    }

    private static Optional<ExecutorService> virtualThreads() throws ReflectiveOperationException {
        try {
            Object executor =
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
            return Optional.of((ExecutorService) executor);
        } catch (NoSuchMethodException older) {
            return Optional.empty();
        }
    }
}
