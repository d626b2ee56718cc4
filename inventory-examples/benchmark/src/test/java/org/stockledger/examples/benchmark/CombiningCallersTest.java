package org.stockledger.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CombiningCallersTest {
    private static final int CALLERS = 32;
    private static final int TIMES = 2_000;

    @Test
    @Timeout(60)
    void everybody_has_his_own_answer_and_nobody_is_left_waiting() throws Exception {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger transactions = new AtomicInteger();
        Counter counter = new Counter(baskets -> {
            assertThat(atOnce.incrementAndGet()).isEqualTo(1);
            transactions.incrementAndGet();
            List<Boolean> answers = baskets.stream()
                    .map(basket -> basket.receipt().endsWith("0"))
                    .toList();
            atOnce.decrementAndGet();
            return answers;
        });

        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<Integer>> rights = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                rights.add(callers.submit(rightAnswers(counter)));
            }
            for (Future<Integer> right : rights) {
                assertThat(right.get()).isEqualTo(TIMES);
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(transactions.get()).isLessThanOrEqualTo(CALLERS * TIMES);
    }

    private static Callable<Integer> rightAnswers(Counter counter) {
        return () -> (int) IntStream.range(0, TIMES)
                .filter(i -> counter.serve(new Basket("r" + i, List.of())) == (i % 10 == 0))
                .count();
    }

    @Test
    void a_failure_is_told_to_who_was_in_it_and_the_next_is_served() {
        AtomicInteger transactions = new AtomicInteger();
        Counter counter = new Counter(baskets -> {
            if (transactions.incrementAndGet() == 1) {
                throw new IllegalStateException("broken");
            }
            return baskets.stream().map(basket -> true).toList();
        });

        assertThatThrownBy(() -> counter.serve(new Basket("r1", List.of()))).hasMessage("broken");
        assertThat(counter.serve(new Basket("r2", List.of()))).isTrue();
    }
}
