package org.stockledger.examples.benchmark;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * What callers did together.
 *
 * @param latencies of every answer, in nanoseconds
 * @param refused how many of the answers were "not enough"
 * @param failed how many sales ended in an error; they have no latency
 * @param failure one of those errors
 * @param bytes allocated by the callers' threads
 * @param began when the first began, by {@link System#nanoTime()}
 * @param ended when the last had his last answer
 */
record Tally(
        Histogram latencies,
        long refused,
        long failed,
        @Nullable RuntimeException failure,
        long bytes,
        long began,
        long ended) {
    static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(5);

    static final Tally NOTHING = new Tally(histogram(), 0, 0, null, 0, Long.MAX_VALUE, Long.MIN_VALUE);

    static Histogram histogram() {
        return new Histogram(LONGEST_NANOS, 3);
    }

    Tally plus(Tally other) {
        Histogram sum = latencies.copy();
        sum.add(other.latencies);
        return new Tally(
                sum,
                refused + other.refused,
                failed + other.failed,
                failure != null ? failure : other.failure,
                bytes + other.bytes,
                Math.min(began, other.began),
                Math.max(ended, other.ended));
    }

    /** Sales that were made. */
    long sold() {
        return latencies.getTotalCount() - refused;
    }

    double soldPerSecond() {
        return sold() * (double) TimeUnit.SECONDS.toNanos(1) / (ended - began);
    }
}
