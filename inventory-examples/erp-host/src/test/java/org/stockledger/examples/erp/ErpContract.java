package org.stockledger.examples.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.scheduler.Scheduler;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.stockledger.inventory.InsufficientStockException;
import org.stockledger.inventory.RefusedException;

/** What holds on every database. */
abstract class ErpContract {
    @Inject
    Erp erp;

    @Inject
    Confirming confirming;

    @Inject
    TakeOver takeOver;

    @Inject
    Comparison comparison;

    @Inject
    SupplyReport supply;

    @Inject
    Scheduler scheduler;

    // ── confirming ────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void confirming_takes_the_goods_marks_the_order_and_writes_its_invoice() {
        String tea = articleTakenOver(40);
        String order = erp.orderOf(12, tea);

        Invoice invoice = confirming.confirm(order).orElseThrow();

        assertThat(invoice.amount()).isEqualByComparingTo("30.00");
        assertThat(erp.statusOf(order)).isEqualTo("CONFIRMED");
        assertThat(erp.invoicesOf(order)).isEqualTo(1);
        assertThat(erp.onHand(tea)).isEqualTo(28);
        assertThat(erp.columnOf(tea)).isEqualTo(28);
    }

    @Test
    void confirming_again_answers_the_same_invoice_and_takes_nothing() {
        String tea = articleTakenOver(40);
        String order = erp.orderOf(12, tea);
        String first = confirming.confirm(order).orElseThrow().number();

        assertThat(confirming.confirm(order).orElseThrow().number()).isEqualTo(first);
        assertThat(erp.onHand(tea)).isEqualTo(28);
        assertThat(confirming.confirm("NO-SUCH-ORDER")).isEmpty();
    }

    @Test
    void when_the_ledger_refuses_the_order_stays_open_and_nothing_is_taken() {
        String tea = articleTakenOver(40);
        String pot = articleTakenOver(3);
        String order = erp.orderOf(4, tea, pot);

        assertThatThrownBy(() -> confirming.confirm(order))
                .isInstanceOf(InsufficientStockException.class)
                .hasMessage("4 of " + pot + " requested at MAIN, 3 on hand");

        assertThat(erp.statusOf(order)).isEqualTo("OPEN");
        assertThat(erp.invoicesOf(order)).isZero();
        assertThat(erp.onHand(tea)).isEqualTo(40);
        assertThat(erp.columnOf(tea)).isEqualTo(40);
    }

    @Test
    void when_the_erp_fails_after_the_posting_the_goods_stay() {
        String tea = articleTakenOver(40);
        String order = erp.orderOf(12, tea);
        erp.sql(
                "insert into invoice (number, order_number, amount, issued_at) values (?, ?, 1, current_timestamp)",
                "BY-HAND-" + order,
                order); // somebody has invoiced it by hand: the unique key speaks when the rows are written

        assertThatThrownBy(() -> confirming.confirm(order)).isNotInstanceOf(RefusedException.class);

        assertThat(erp.isPosted("order/" + order)).isFalse();
        assertThat(erp.onHand(tea)).isEqualTo(40);
        assertThat(erp.columnOf(tea)).isEqualTo(40);
        assertThat(erp.statusOf(order)).isEqualTo("OPEN");
    }

    @Test
    void clerks_who_confirm_at_once_never_promise_more_than_there_is() throws Exception {
        String tea = articleTakenOver(10);
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            orders.add(erp.orderOf(2, tea));
        }
        ExecutorService clerks = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> answers = new ArrayList<>();
            orders.forEach(order -> answers.add(clerks.submit(() -> isConfirmed(order))));
            int confirmed = 0;
            for (Future<Boolean> answer : answers) {
                confirmed += answer.get() ? 1 : 0;
            }
            assertThat(confirmed).isEqualTo(5);
        } finally {
            clerks.shutdownNow();
        }
        assertThat(erp.onHand(tea)).isZero();
        assertThat(erp.columnOf(tea)).isZero();
        assertThat(orders).filteredOn(order -> erp.invoicesOf(order) == 1).hasSize(5);
        assertThat(erp.findings()).isEmpty();
    }

    private boolean isConfirmed(String order) {
        try {
            return confirming.confirm(order).isPresent();
        } catch (InsufficientStockException soldOut) {
            return false;
        }
    }

    // ── taking over and comparing ─────────────────────────────────────────────────────────────────────────────────

    @Test
    void the_column_becomes_the_opening_balance_once() {
        String tea = erp.articleWith(40);
        String tray = erp.articleWith(0);

        assertThat(takeOver.takeOver().opened()).isPositive();
        assertThat(takeOver.takeOver().opened()).as("again").isZero();
        erp.sql("update product set stock_qty = 99 where sku = ?", tea);
        assertThat(takeOver.takeOver().opened()).as("the column has moved on").isZero();

        assertThat(erp.onHand(tea)).isEqualTo(40);
        assertThat(erp.onHand(tray)).isZero();
    }

    @Test
    void what_comes_after_an_empty_article_was_taken_over_counts_once() {
        String tray = articleTakenOver(0);
        erp.receive(5, tray);

        takeOver.takeOver();

        assertThat(erp.onHand(tray)).isEqualTo(5);
        assertThat(erp.columnOf(tray)).isEqualTo(5);
    }

    @Test
    void a_negative_column_is_named_and_taken_over_when_it_is_mended() {
        String mug = erp.articleWith(-3);

        assertThat(takeOver.takeOver().negative()).contains(mug);
        assertThat(differencesOf(mug)).containsExactly(new Comparison.Difference(mug, -3, BigDecimal.ZERO));

        erp.sql("update product set stock_qty = 7 where sku = ?", mug);
        TakeOver.Done mended = takeOver.takeOver();
        assertThat(mended.negative()).doesNotContain(mug);
        assertThat(mended.opened()).isEqualTo(1);
        assertThat(erp.onHand(mug)).isEqualTo(7);
    }

    @Test
    void the_comparison_names_what_was_changed_past_the_ledger() {
        String tea = articleTakenOver(40);
        String mug = articleTakenOver(12);
        confirming.confirm(erp.orderOf(2, tea, mug));
        assertThat(differencesOf(tea)).isEmpty();

        erp.sql("update product set stock_qty = stock_qty - 1 where sku = ?", mug);

        assertThat(differencesOf(tea)).isEmpty();
        assertThat(differencesOf(mug)).containsExactly(new Comparison.Difference(mug, 9, BigDecimal.TEN));
        String unknown = erp.articleWith(7);
        assertThat(differencesOf(unknown))
                .as("not taken over")
                .containsExactly(new Comparison.Difference(unknown, 7, BigDecimal.ZERO));
    }

    private List<Comparison.Difference> differencesOf(String sku) {
        return comparison.differences().stream()
                .filter(difference -> difference.sku().equals(sku))
                .toList();
    }

    @Test
    void the_comparison_is_made_every_morning() {
        assertThat(scheduler.getScheduledJobs())
                .singleElement()
                .satisfies(job -> assertThat(job.getNextFireTime()
                                .atZone(ZoneId.systemDefault())
                                .toLocalTime())
                        .hasToString("06:00"));
    }

    @Test
    void and_what_differs_is_told_in_the_log() {
        String tea = articleTakenOver(40);
        erp.sql("update product set stock_qty = 39 where sku = ?", tea);

        try (Told told = new Told(Comparison.class)) {
            comparison.compareDaily();

            assertThat(told.sentences()).contains(tea + ": stock_qty says 39, the ledger 40");
        }
    }

    // ── both sides in one report ──────────────────────────────────────────────────────────────────────────────────

    @Test
    void the_supply_report_holds_open_orders_against_the_ledger() {
        String tea = articleTakenOver(10);
        erp.orderOf(4, tea);
        erp.orderOf(9, tea);
        confirming.confirm(erp.orderOf(3, tea));

        assertThat(supply.rows())
                .filteredOn(row -> row.sku().equals(tea))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.ordered()).isEqualTo(new BigDecimal("13"));
                    assertThat(row.onHand()).isEqualTo(new BigDecimal("7"));
                    assertThat(row.missing()).isEqualTo(new BigDecimal("6"));
                });
    }

    private String articleTakenOver(int stockQty) {
        String sku = erp.articleWith(stockQty);
        takeOver.takeOver();
        return sku;
    }
}
