package org.stockledger.examples.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** One till: sells until the time is up. */
final class Caller extends Thread {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Contender contender;
    private final Customers customers;
    private final String receipts;
    private final CountDownLatch start;
    private final Duration span;
    private final Histogram latencies = Tally.histogram();
    private long refused;
    private long failed;
    private @Nullable RuntimeException failure;
    private long bytes;
    private long began;
    private long ended;

    /** @param receipts what the numbers of the receipts begin with */
    Caller(Contender contender, Customers customers, String receipts, CountDownLatch start, Duration span) {
        super("caller-" + receipts);
        this.contender = contender;
        this.customers = customers;
        this.receipts = receipts;
        this.start = start;
        this.span = span;
        setDaemon(true);
    }

    @Override
    public void run() {
        try {
            start.await();
        } catch (InterruptedException nobodyDoes) {
            return;
        }
        long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
        began = System.nanoTime();
        long until = began + span.toNanos();
        ended = began;
        for (long number = 1; ended < until; number++) {
            sell(customers.next(receipts + number));
        }
        bytes = THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
    }

    private void sell(Basket basket) {
        long before = ended;
        try {
            if (!contender.sell(basket)) {
                refused++;
            }
            ended = System.nanoTime();
            latencies.recordValue(Math.min(ended - before, Tally.LONGEST_NANOS));
        } catch (RuntimeException thrown) {
            ended = System.nanoTime();
            failed++;
            failure = thrown;
        }
    }

    /** Waits until it has ended. */
    Tally result() {
        try {
            join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("interrupted while callers sell", interrupted);
        }
        return new Tally(latencies, refused, failed, failure, bytes, began, ended);
    }
}
