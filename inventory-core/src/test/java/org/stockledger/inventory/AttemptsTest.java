package org.stockledger.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.memory.InMemoryInventoryStore;
import org.stockledger.inventory.spi.InventoryStore;
import org.stockledger.inventory.spi.StoreTransaction;
import org.stockledger.inventory.testkit.FaultyStore;
import org.stockledger.inventory.testkit.FaultyStore.Fault;
import org.stockledger.inventory.testkit.FaultyStore.Moment;
import org.stockledger.inventory.testkit.LedgerDump;

/** Whatever goes wrong in whichever try: done once or not at all, told once, and said as it is. */
class AttemptsTest {
    private static final Settings PATIENT = Settings.standard().deadline(Duration.ofSeconds(30));
    private static final Settings HASTY = Settings.standard().deadline(Duration.ofMillis(40));

    private final InMemoryInventoryStore kept = new InMemoryInventoryStore();
    private final Inventory reliable = Inventory.over(kept, PATIENT);
    private final FaultyStore store = FaultyStore.over(kept);
    private final List<Posting> heard = new ArrayList<>();

    @BeforeEach
    void aShop() {
        reliable.products().register(Product.of("TEA", "Tea").priced("4.50", "EUR"));
        reliable.locations().register(Location.of("LON", "London"));
        reliable.locations().register(Location.of("YRK", "York"));
        reliable.post(Receipt.into("LON").line("TEA", 40).id("receipt"));
        reliable.sales().sell(SaleRequest.at("LON").line("TEA", 4).id("sale"));
    }

    @AfterEach
    void nobodyIsLeftInterrupted() {
        Thread.interrupted();
    }

    private Inventory over(Settings settings) {
        Inventory inventory = Inventory.over(store, settings);
        inventory.onPosted(heard::add);
        return inventory;
    }

    static Stream<Command> commands() {
        return Stream.of(
                Receipt.into("YRK").line("TEA", 3).id("the-id"),
                Issue.from("LON").line("TEA", 3).id("the-id"),
                Transfer.between("LON", "YRK").line("TEA", 3).id("the-id"),
                Adjustment.at("LON", "count").line("TEA", -3).id("the-id"),
                SaleRequest.at("LON").line("TEA", 3).id("the-id"),
                SaleReturn.of(CommandId.of("sale")).line(1, Quantity.of(3)).id("the-id"),
                Reversal.of(CommandId.of("sale")).id("the-id"));
    }

    private static final List<Moment> POSTING = List.of(
            Moment.BEGIN,
            Moment.ORIGINALS,
            Moment.CATALOGUE,
            Moment.LOCK,
            Moment.SETTLE,
            Moment.APPEND,
            Moment.BEFORE_COMMIT,
            Moment.AFTER_COMMIT);

    static Stream<Arguments> commandsAndMoments() {
        return commands()
                .flatMap(command -> POSTING.stream()
                        .filter(moment -> moment != Moment.ORIGINALS
                                || command instanceof SaleReturn
                                || command instanceof Reversal)
                        .map(moment -> Arguments.of(command, moment)));
    }

    // ── posting ───────────────────────────────────────────────────────────────────────────────────────────────────

    @ParameterizedTest
    @MethodSource("commandsAndMoments")
    void a_fault_at_any_moment_of_the_first_tries_is_not_noticed(Command command, Moment moment) {
        String expected = afterPosting(command);
        for (int tries = 1; tries <= 3; tries++) {
            AttemptsTest again = new AttemptsTest();
            again.aShop();
            again.store.meeting(Collections.nCopies(tries, Fault.at(moment)).toArray(Fault[]::new));

            Posting posting = again.over(PATIENT).post(command);

            assertThat(posting.replayed()).isFalse();
            assertThat(again.heard).containsExactly(posting);
            assertThat(again.reliable.stock().find(command.id())).contains(posting);
            assertThat(again.onHand()).isEqualTo(expected);
            assertThat(again.store.faultsMet()).isEqualTo(tries);
            assertThat(again.store.transactions()).isEqualTo(tries + 1);
            assertThat(again.reliable.verify().findings()).isEmpty();
            assertThat(again.reliable.verify().commands()).isEqualTo(3);
        }
    }

    private static String afterPosting(Command command) {
        AttemptsTest calm = new AttemptsTest();
        calm.aShop();
        calm.reliable.post(command);
        return calm.onHand();
    }

    private String onHand() {
        return reliable.stock().onHand(Sku.of("TEA")).toString();
    }

    static Stream<Arguments> pairsOfMoments() {
        List<Moment> moments =
                POSTING.stream().filter(moment -> moment != Moment.ORIGINALS).toList();
        return moments.stream().flatMap(first -> moments.stream().map(second -> Arguments.of(first, second)));
    }

    @ParameterizedTest
    @MethodSource("pairsOfMoments")
    void two_faults_at_any_moments_leave_one_sale_told_once(Moment first, Moment second) {
        store.meeting(Fault.at(first), Fault.at(second));

        Sale sale =
                over(PATIENT).sales().sell(SaleRequest.at("LON").line("TEA", 3).id("the-id"));

        assertThat(sale.total()).hasToString("13.50 EUR");
        assertThat(heard).extracting(posting -> posting.id().text()).containsExactly("the-id");
        assertThat(heard.get(0).replayed()).isFalse();
        assertThat(onHand()).isEqualTo("{LON=33}");
        assertThat(reliable.verify().commands()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void what_may_succeed_is_tried_again_and_what_cannot_is_not(Reason reason) {
        store.meeting(Fault.at(Moment.APPEND, reason));
        Command issue = Issue.from("LON").line("TEA", 3).id("the-id");
        boolean retryable = EnumSet.of(
                        Reason.CONFLICT,
                        Reason.UNAVAILABLE,
                        Reason.TIMEOUT,
                        Reason.OVERLOADED,
                        Reason.OUTCOME_UNKNOWN,
                        Reason.READ_ONLY)
                .contains(reason);

        if (retryable) {
            assertThat(over(PATIENT).post(issue).replayed()).isFalse();
            assertThat(store.transactions()).isEqualTo(2);
            assertThat(onHand()).isEqualTo("{LON=33}");
        } else {
            StoreException failure = catchThrowableOfType(
                    StoreException.class, () -> over(PATIENT).post(issue));
            assertThat(failure.reason()).isEqualTo(reason);
            assertThat(failure.retryable()).isFalse();
            assertThat(failure.command()).contains(issue.id());
            assertThat(failure).hasMessageContaining("the-id");
            assertThat(store.transactions()).isEqualTo(1);
            assertThat(onHand()).isEqualTo("{LON=36}");
            assertThat(heard).isEmpty();
        }
        assertThat(new StoreException(reason, "x", null).retryable()).isEqualTo(retryable);
    }

    @Test
    void when_the_deadline_passes_the_last_reason_is_told_and_nothing_was_done() {
        store.meeting(endless(Fault.at(Moment.SETTLE, Reason.TIMEOUT)));

        StoreException failure = catchThrowableOfType(
                StoreException.class,
                () -> over(HASTY).post(Issue.from("LON").line("TEA", 3).id("the-id")));

        assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(failure.command()).contains(CommandId.of("the-id"));
        assertThat(store.transactions()).isGreaterThan(1).isLessThan(30);
        assertThat(onHand()).isEqualTo("{LON=36}");
        assertThat(heard).isEmpty();
    }

    @Test
    void what_was_unknown_once_stays_unknown_when_the_deadline_passes() {
        Fault[] faults = endless(Fault.at(Moment.BEGIN, Reason.UNAVAILABLE));
        faults[0] = Fault.at(Moment.AFTER_COMMIT);
        store.meeting(faults);
        Command issue = Issue.from("LON").line("TEA", 3).id("the-id");

        StoreException failure =
                catchThrowableOfType(StoreException.class, () -> over(HASTY).post(issue));

        assertThat(failure.reason()).isEqualTo(Reason.OUTCOME_UNKNOWN);
        assertThat(failure.retryable()).isTrue();
        assertThat(reliable.post(issue).replayed()).isTrue();
        assertThat(onHand()).isEqualTo("{LON=33}");
    }

    @Test
    void a_lost_commit_that_was_not_done_is_done_by_the_next_try() {
        store.meeting(Fault.at(Moment.BEFORE_COMMIT, Reason.OUTCOME_UNKNOWN));

        Posting posting = over(PATIENT).post(Issue.from("LON").line("TEA", 3));

        assertThat(posting.replayed()).isFalse();
        assertThat(heard).containsExactly(posting);
        assertThat(onHand()).isEqualTo("{LON=33}");
    }

    @Test
    void a_refusal_behind_a_fault_is_a_refusal() {
        store.meeting(Fault.at(Moment.LOCK), Fault.at(Moment.BEFORE_COMMIT));

        assertThat(catchThrowableOfType(
                                RefusedException.class,
                                () -> over(PATIENT).post(Issue.from("LON").line("TEA", 300)))
                        .refusal()
                        .code())
                .isEqualTo("INSUFFICIENT_STOCK");
        assertThat(store.transactions()).isEqualTo(3);
    }

    @Test
    void whoever_is_interrupted_between_two_tries_is_told_and_stays_interrupted() {
        store.meeting(Fault.at(Moment.APPEND));
        Inventory inventory = Inventory.over(new AtFaults(store, Thread.currentThread()::interrupt), PATIENT);

        StoreException failure = catchThrowableOfType(
                StoreException.class, () -> inventory.post(Issue.from("LON").line("TEA", 3)));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.reason()).isEqualTo(Reason.INTERRUPTED);
        assertThat(store.transactions()).isEqualTo(1);
        assertThat(onHand()).isEqualTo("{LON=36}");
    }

    @Test
    void whoever_is_interrupted_before_the_outcome_is_known_is_told_that() {
        store.meeting(Fault.at(Moment.AFTER_COMMIT));
        Inventory inventory = Inventory.over(new AtFaults(store, Thread.currentThread()::interrupt), PATIENT);
        Command issue = Issue.from("LON").line("TEA", 3);

        StoreException failure = catchThrowableOfType(StoreException.class, () -> inventory.post(issue));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.reason()).isEqualTo(Reason.OUTCOME_UNKNOWN);
        assertThat(inventory.post(issue).replayed()).isTrue();
        assertThat(onHand()).isEqualTo("{LON=33}");
    }

    /** With a clock that is behind, both would record at the same time: the last entry's and a microsecond. */
    @Test
    void what_somebody_else_posted_after_a_try_that_surely_failed_is_a_repeat() {
        Settings behind = PATIENT.clock(() -> Instant.EPOCH);
        Command issue = Issue.from("LON").line("TEA", 3).id("the-id");
        store.meeting(Fault.at(Moment.BEFORE_COMMIT, Reason.UNAVAILABLE));
        Inventory elsewhere = Inventory.over(kept, behind);
        Inventory inventory = Inventory.over(new AtFaults(store, () -> elsewhere.post(issue)), behind);
        inventory.onPosted(heard::add);

        Posting posting = inventory.post(issue);

        assertThat(posting.replayed()).isTrue();
        assertThat(heard).isEmpty();
        assertThat(onHand()).isEqualTo("{LON=33}");
    }

    /** Something happens at the moment of a fault. */
    private record AtFaults(InventoryStore store, Runnable action) implements InventoryStore {
        @Override
        public boolean ownsTransactions() {
            return store.ownsTransactions();
        }

        @Override
        public <T> T write(Function<? super StoreTransaction, ? extends T> work) {
            try {
                return store.write(work);
            } catch (StoreException fault) {
                action.run();
                throw fault;
            }
        }

        @Override
        public <T> T read(Function<? super StoreTransaction, ? extends T> work) {
            return store.read(work);
        }
    }

    // ── lists ─────────────────────────────────────────────────────────────────────────────────────────────────────

    private static List<Command> issues(int count) {
        List<Command> issues = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            issues.add(Issue.from("LON").line("TEA", 1).id("i" + i));
        }
        return issues;
    }

    @ParameterizedTest
    @EnumSource(
            value = Moment.class,
            names = {"BEGIN", "CATALOGUE", "LOCK", "SETTLE", "APPEND", "BEFORE_COMMIT", "AFTER_COMMIT"})
    void a_fault_in_any_batch_of_a_list_is_not_noticed(Moment moment) {
        store.meeting(Fault.none(), Fault.at(moment), Fault.none(), Fault.at(moment), Fault.at(moment));

        List<Outcome> outcomes = over(PATIENT.batchLimit(2)).post(issues(7));

        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome.orThrow().replayed()).isFalse());
        assertThat(heard)
                .extracting(posting -> posting.id().text())
                .containsExactly("i0", "i1", "i2", "i3", "i4", "i5", "i6");
        assertThat(store.transactions()).isEqualTo(4 + 3);
        assertThat(onHand()).isEqualTo("{LON=29}");
    }

    @Test
    void the_same_command_twice_in_a_list_is_told_once_although_its_answer_was_lost() {
        store.meeting(Fault.at(Moment.AFTER_COMMIT));
        Command issue = issues(1).get(0);

        List<Outcome> outcomes = over(PATIENT).post(List.of(issue, issue));

        assertThat(outcomes).extracting(outcome -> outcome.orThrow().replayed()).containsExactly(false, true);
        assertThat(heard).hasSize(1);
        assertThat(onHand()).isEqualTo("{LON=35}");
    }

    @Test
    void a_command_that_the_store_cannot_take_does_not_take_its_neighbours_with_it() {
        store.poisonedBy(CommandId.of("i2"), Reason.DEFECT);

        List<Outcome> outcomes = over(PATIENT).post(issues(5));

        assertThat(outcomes.get(2)).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.cause().reason()).isEqualTo(Reason.DEFECT);
            assertThat(failed.cause().command()).contains(CommandId.of("i2"));
        });
        assertThat(heard).extracting(posting -> posting.id().text()).containsExactly("i0", "i1", "i3", "i4");
        assertThat(onHand()).isEqualTo("{LON=32}");
    }

    @Test
    void after_a_failure_that_is_about_all_the_rest_fails_alike_without_being_tried() {
        store.poisonedBy(CommandId.of("i2"), Reason.STORAGE_FULL);

        List<Outcome> outcomes = over(PATIENT.batchLimit(2)).post(issues(6));

        assertThat(outcomes.subList(0, 2)).hasOnlyElementsOfType(Outcome.Posted.class);
        for (int i = 2; i < 6; i++) {
            CommandId id = CommandId.of("i" + i);
            assertThat(outcomes.get(i)).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                assertThat(failed.cause().reason()).isEqualTo(Reason.STORAGE_FULL);
                assertThat(failed.cause().command()).contains(id);
            });
        }
        assertThat(store.transactions()).isEqualTo(2);
        assertThat(onHand()).isEqualTo("{LON=34}");
    }

    // ── the catalogue and reading ─────────────────────────────────────────────────────────────────────────────────

    static Stream<Arguments> catalogueCalls() {
        Sku tea = Sku.of("TEA");
        LocationCode york = LocationCode.of("YRK");
        return Stream.<Arguments>of(
                call("register", i -> i.products().register(Product.of("NEW", "x"))),
                call("register", i -> i.locations().register(Location.of("NEW", "x"))),
                call("registerMissing", i -> i.products().registerMissing(List.of(Product.of("NEW", "x")))),
                call("archive", i -> {
                    i.locations().archive(york);
                    return york;
                }),
                call("restore", i -> {
                    i.locations().restore(york);
                    return york;
                }),
                call(
                        "change",
                        i -> i.products()
                                .change(tea, p -> p.reorderedAt(p.reorderPoint().plus(Quantity.of(1))))),
                call("delete", i -> {
                    i.locations().delete(york);
                    return york;
                }));
    }

    private static Arguments call(String name, Function<Inventory, Object> call) {
        return Arguments.of(name, call);
    }

    @ParameterizedTest
    @MethodSource("catalogueCalls")
    void a_change_of_the_catalogue_is_done_once_whatever_its_tries_meet(String name, Function<Inventory, Object> call) {
        Settings still = PATIENT.clock(() -> Instant.parse("2026-03-02T08:00:00Z"));
        AttemptsTest calm = new AttemptsTest();
        calm.aShop();
        call.apply(Inventory.over(calm.kept, still));
        String expected = withoutTimes(calm.reliable);

        for (Moment moment :
                List.of(Moment.BEGIN, Moment.LOCK, Moment.INSERT, Moment.UPDATE, Moment.DELETE, Moment.BEFORE_COMMIT)) {
            AttemptsTest again = new AttemptsTest();
            again.aShop();
            again.store.meeting(Fault.at(moment), Fault.at(moment, Reason.UNAVAILABLE));

            call.apply(Inventory.over(again.store, still));

            assertThat(withoutTimes(again.reliable))
                    .as("%s after faults at %s", name, moment)
                    .isEqualTo(expected);
        }
    }

    /** What can be repeated is; what cannot is left to the caller, who is told. */
    @ParameterizedTest
    @MethodSource("catalogueCalls")
    void a_change_of_the_catalogue_whose_answer_was_lost_is_repeated_or_told(
            String name, Function<Inventory, Object> call) {
        store.meeting(Fault.at(Moment.AFTER_COMMIT));
        Inventory inventory = over(PATIENT);
        AttemptsTest calm = new AttemptsTest();
        calm.aShop();
        call.apply(calm.reliable);

        if (name.equals("change") || name.equals("delete")) {
            StoreException failure = catchThrowableOfType(StoreException.class, () -> call.apply(inventory));
            assertThat(failure.reason()).isEqualTo(Reason.OUTCOME_UNKNOWN);
            assertThat(store.transactions()).isEqualTo(1);
        } else {
            call.apply(inventory);
            assertThat(store.transactions()).isEqualTo(2);
        }
        assertThat(withoutTimes(reliable)).isEqualTo(withoutTimes(calm.reliable));
    }

    private static String withoutTimes(Inventory inventory) {
        return LedgerDump.of(inventory).replaceAll("[0-9-]+T[0-9:.]+Z", "then").replaceAll("0[0-9a-f-]{35}", "id");
    }

    @Test
    void a_question_is_asked_again() {
        store.meeting(Fault.at(Moment.ASK), Fault.at(Moment.BEGIN, Reason.OVERLOADED), Fault.at(Moment.AFTER_COMMIT));

        assertThat(over(PATIENT).stock().onHand(Sku.of("TEA"), LocationCode.of("LON")))
                .isEqualTo(Quantity.of(36));
        assertThat(store.transactions()).isEqualTo(4);
    }

    @Test
    void a_dead_store_does_not_look_like_an_unknown_product() {
        store.meeting(endless(Fault.at(Moment.BEGIN, Reason.UNAVAILABLE)));

        assertThat(catchThrowableOfType(
                                StoreException.class,
                                () -> over(HASTY).products().find(Sku.of("TEA")))
                        .reason())
                .isEqualTo(Reason.UNAVAILABLE);
    }

    @Test
    void a_stream_asks_for_a_page_when_it_is_needed() {
        reliable.post(issues(20));
        int before = store.transactions();

        List<Movement> three = over(PATIENT).stock().stream(MovementQuery.all().page(PageRequest.first(2)))
                .limit(3)
                .toList();

        assertThat(three).hasSize(3);
        assertThat(store.transactions() - before).isEqualTo(2);
    }

    // ── in a transaction of the host ──────────────────────────────────────────────────────────────────────────────

    @Test
    void in_a_transaction_of_the_host_everything_is_tried_once() {
        FaultyStore joined = FaultyStore.joinedOver(kept)
                .meeting(Fault.at(Moment.APPEND), Fault.at(Moment.APPEND), Fault.at(Moment.ASK));
        Inventory inventory = Inventory.over(joined, PATIENT.batchLimit(2));

        StoreException alone = catchThrowableOfType(
                StoreException.class, () -> inventory.post(Issue.from("LON").line("TEA", 1)));
        StoreException listed = catchThrowableOfType(StoreException.class, () -> inventory.post(issues(5)));
        StoreException asked = catchThrowableOfType(
                StoreException.class, () -> inventory.stock().onHand(Sku.of("TEA"), LocationCode.of("LON")));

        assertThat(List.of(alone, listed, asked))
                .extracting(StoreException::reason)
                .containsOnly(Reason.CONFLICT);
        assertThat(joined.transactions()).isEqualTo(3);
        assertThat(onHand()).isEqualTo("{LON=36}");
    }

    private static Fault[] endless(Fault fault) {
        return Collections.nCopies(10_000, fault).toArray(Fault[]::new);
    }
}
