package org.stockledger.examples.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Callers in a closed loop: each sells, waits for the answer, and sells again. What is counted is what was answered; a
 * sale that is under way when the time is up is waited for, and its time counts.
 */
final class Load {
    /** Every run of this program, so that no receipt number comes twice. */
    private static final AtomicLong RUNS = new AtomicLong();

    private final Point point;
    private final List<Article> assortment;
    private final Duration span;

    Load(Point point, List<Article> assortment, Duration span) {
        this.point = point;
        this.assortment = assortment;
        this.span = span;
    }

    /** Runs it once and waits for the last caller. */
    Tally on(Contender contender) {
        long run = RUNS.incrementAndGet();
        CountDownLatch start = new CountDownLatch(1);
        List<Caller> callers = new ArrayList<>(point.callers());
        for (int i = 0; i < point.callers(); i++) {
            Customers customers = point.work().customers(assortment, run * 10_000 + i);
            Caller caller = new Caller(contender, customers, "r" + run + "-" + i + "/", start, span);
            callers.add(caller);
            caller.start();
        }
        start.countDown();
        return callers.stream().map(Caller::result).reduce(Tally.NOTHING, Tally::plus);
    }
}
