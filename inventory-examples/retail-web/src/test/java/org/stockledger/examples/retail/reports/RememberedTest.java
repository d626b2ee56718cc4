package org.stockledger.examples.retail.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stockledger.examples.retail.reports.Remembered.Dated;

class RememberedTest {
    private final AtomicInteger added = new AtomicInteger();

    private Remembered<String, Integer> of(Function<String, Integer> adding) {
        return new Remembered<>(() -> 1, question -> new Dated<>(adding.apply(question), 1));
    }

    @Test
    void figures_are_added_up_once_until_something_is_edited() {
        Remembered<String, Integer> figures = of(question -> added.incrementAndGet());
        assertThat(List.of(figures.of("all"), figures.of("all"))).containsExactly(1, 1);
        figures.forget();
        assertThat(List.of(figures.of("all"), figures.of("all"))).containsExactly(2, 2);
    }

    @Test
    @Timeout(20)
    void an_edit_waits_for_no_report_and_what_was_being_added_up_before_it_counts_no_more() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch edited = new CountDownLatch(1);
        Remembered<String, Integer> figures = of(question -> {
            begun.countDown();
            return awaited(edited) ? added.incrementAndGet() : -1;
        });
        CompletableFuture<Integer> slow = CompletableFuture.supplyAsync(() -> figures.of("all"));
        begun.await();
        figures.forget();
        edited.countDown();
        assertThat(slow.get()).isEqualTo(1);
        assertThat(figures.of("all")).isEqualTo(2);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
