package org.stockledger.inventory;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.stockledger.inventory.StoreException.Reason;

/**
 * One call of a host: the time it has, its tries, and whether an outcome was lost on the way. For the thread that makes
 * it; {@link #met} may be called for it by another one while it waits.
 */
final class Call {
    private static final long FIRST_PAUSE = 5_000_000;
    private static final long LONGEST_PAUSE = 500_000_000;

    private final Waiting waiting;
    private final long start;
    private final long deadline;
    private final Predicate<StoreException> again;
    private int failures;
    private boolean unknown;

    /**
     * @param deadline in nanoseconds from now
     * @param again which failures another try may mend
     */
    Call(Waiting waiting, long deadline, Predicate<StoreException> again) {
        this.waiting = waiting;
        this.start = waiting.nanos();
        this.deadline = deadline;
        this.again = again;
    }

    /** Tries until it is done, cannot be mended, or time is up. */
    <T> T repeat(Supplier<T> attempt) {
        while (true) {
            try {
                return attempt.get();
            } catch (StoreException failure) {
                met(failure);
                pauseAfter(failure);
            }
        }
    }

    /** Takes note of a try that failed. */
    void met(StoreException failure) {
        failures++;
        unknown |= failure.reason() == Reason.OUTCOME_UNKNOWN;
    }

    /**
     * Waits before the next try.
     *
     * @throws StoreException the failure, if there is to be no next try
     */
    void pauseAfter(StoreException failure) {
        long pause = pause();
        if (!again.test(failure) || remaining() <= pause) {
            throw truly(failure);
        }
        sleep(pause);
    }

    /** @throws StoreException {@code TIMEOUT} if the deadline has passed */
    void requireTime() {
        if (remaining() <= 0) {
            throw truly(new StoreException(Reason.TIMEOUT, "the deadline has passed; nothing was done", null));
        }
    }

    /** Nanoseconds until the deadline, or less than nothing. */
    long remaining() {
        return deadline - (waiting.nanos() - start);
    }

    /** The failure as the caller is to hear it: what was unknown once stays unknown until a later try has found out. */
    StoreException truly(StoreException failure) {
        return !unknown || failure.reason() == Reason.OUTCOME_UNKNOWN
                ? failure
                : new StoreException(
                        Reason.OUTCOME_UNKNOWN, "the outcome could not be found out: " + failure.getMessage(), failure);
    }

    /** Half of a doubling pause, and a part of the other half that differs from caller to caller. */
    private long pause() {
        long longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(failures - 1, 10));
        return longest / 2 + Math.floorMod((waiting.nanos() * 0x9E3779B97F4A7C15L) >>> 16, longest / 2);
    }

    private void sleep(long nanos) {
        try {
            waiting.sleep(nanos);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw truly(new StoreException(Reason.INTERRUPTED, "interrupted between two tries", interrupted));
        }
    }
}
