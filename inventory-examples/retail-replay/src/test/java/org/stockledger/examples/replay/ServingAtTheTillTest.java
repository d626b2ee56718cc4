package org.stockledger.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stockledger.examples.replay.ReplayFixture.json;
import static org.stockledger.examples.replay.ReplayFixture.replayOf;
import static org.stockledger.examples.replay.ReplayFixture.smallShop;
import static org.stockledger.examples.replay.ReplayFixture.textOf;
import static org.stockledger.examples.replay.SalesLineFixture.aLine;
import static org.stockledger.examples.replay.SalesLineFixture.aRejectedLine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Settings;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.memory.InMemoryInventoryStore;

class ServingAtTheTillTest {
    /** Gives up at once, so that it is the till that has the patience. */
    private static final Settings IMPATIENT = Settings.standard().deadline(Duration.ofNanos(1));

    @TempDir
    Path folder;

    private final FailingStore store = new FailingStore(new InMemoryInventoryStore());
    private final Inventory inventory = Inventory.over(store, IMPATIENT);

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "OUTCOME_UNKNOWN"})
    void a_database_that_fails_for_a_while_changes_no_figure(Reason reason) {
        Survey survey = replayOf(smallShop(folder), Opening.ENOUGH, 1).survey();
        inventory.locations().registerMissing(List.of(Shop.LOCATION));
        inventory.products().registerMissing(survey.products());
        Till till = new Till(inventory);

        store.failNext(1, reason);
        till.post(Opening.ENOUGH.receipts(survey));
        store.failNext(1, reason);
        List<Bill> bills = List.of(new Bill(List.of(aLine(2, "540113"))), new Bill(List.of(aLine(3, "540114"))));

        assertThat(till.post(bills.stream().map(Bill::command).toList())).hasSize(2);
        assertThat(inventory.verify().entries()).isEqualTo(5 + 2);
    }

    @Test
    void a_failure_that_no_other_try_can_mend_ends_the_run_and_the_next_run_goes_on() {
        Replay replay = replayOf(smallShop(folder), Opening.ENOUGH, 1);
        Survey survey = replay.survey();
        AtomicInteger steps = new AtomicInteger();

        assertThatThrownBy(() -> replay.post(inventory, survey, lines -> {
                    steps.incrementAndGet();
                    throw new StoreException(Reason.STORAGE_FULL, "no room left", null);
                }))
                .isInstanceOf(StoreException.class)
                .hasMessage("no room left");

        assertThat(steps).hasValue(1);
        assertThat(json(replay, inventory)).isEqualTo(textOf("small-shop-enough.json"));
    }

    @Test
    void one_client_serves_in_the_order_of_the_file() {
        List<String> served = new ArrayList<>();
        try (Tills tills = new Tills(1, bills -> bills.forEach(bill -> served.add(bill.invoice())))) {
            bring(tills, 1_000);
            tills.finish();
        }

        assertThat(served).containsExactlyElementsOf(invoices(1_000));
    }

    @Test
    void many_clients_serve_every_bill_once_and_at_the_same_time() {
        List<String> served = new ArrayList<>();
        Set<Thread> clients = ConcurrentHashMap.newKeySet();
        try (Tills tills = new Tills(4, bills -> {
            clients.add(Thread.currentThread());
            synchronized (served) {
                bills.forEach(bill -> served.add(bill.invoice()));
            }
        })) {
            bring(tills, 1_000);
            tills.finish();
        }

        assertThat(served).containsExactlyInAnyOrderElementsOf(invoices(1_000));
        assertThat(clients).hasSize(4);
    }

    @Test
    void bills_wait_outside_while_the_clients_have_enough_to_do() {
        AtomicInteger brought = new AtomicInteger();
        AtomicInteger mostAhead = new AtomicInteger();
        AtomicInteger served = new AtomicInteger();
        try (Tills tills = new Tills(2, bills -> {
            mostAhead.accumulateAndGet(brought.get() - served.get(), Math::max);
            served.addAndGet(bills.size());
        })) {
            for (int i = 0; i < 10_000; i++) {
                brought.incrementAndGet();
                tills.bring(new Bill(List.of(aLine(i, String.valueOf(i)))));
            }
            tills.finish();
        }

        assertThat(mostAhead.get()).isLessThanOrEqualTo(Tills.MOST_BILLS * (2 * 2 + 2));
    }

    @Test
    void what_a_client_fails_with_is_thrown_and_nothing_more_is_served() {
        AtomicInteger served = new AtomicInteger();
        assertThatThrownBy(() -> {
                    try (Tills tills = new Tills(1, bills -> {
                        served.incrementAndGet();
                        throw new OutOfMemoryError("as if");
                    })) {
                        bring(tills, 10_000);
                        tills.finish();
                    }
                })
                .isInstanceOf(OutOfMemoryError.class);

        assertThat(served).hasValue(1);
    }

    @Test
    void a_bill_without_a_good_line_is_not_served() {
        AtomicInteger served = new AtomicInteger();
        try (Tills tills = new Tills(1, bills -> served.addAndGet(bills.size()))) {
            tills.bring(new Bill(List.of(aRejectedLine(2, "540113"))));
            tills.finish();
        }

        assertThat(served).hasValue(0);
    }

    private static void bring(Tills tills, int bills) {
        for (String invoice : invoices(bills)) {
            tills.bring(new Bill(List.of(aLine(2, invoice))));
        }
    }

    private static List<String> invoices(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toList();
    }
}
