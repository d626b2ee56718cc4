package org.stockledger.inventory;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.spi.InventoryStore;
import org.stockledger.inventory.spi.StoreTransaction;

/**
 * Tries a piece of work on the store again, within the deadline, for as long as the store says that another try may
 * help. Whole transactions only; in a transaction of the host everything is tried once.
 */
final class Attempts {
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

    private final InventoryStore store;
    private final long deadline;

    Attempts(InventoryStore store, Duration deadline) {
        this.store = store;
        this.deadline = deadline.toNanos();
    }

    boolean ownTransactions() {
        return store.ownsTransactions();
    }

    <T> T read(Function<? super StoreTransaction, ? extends T> work) {
        return retried(failure -> true, () -> store.read(work));
    }

    /** For work that does no harm when it was done before. */
    <T> T repeatable(Function<? super StoreTransaction, ? extends T> work) {
        return retried(failure -> true, () -> store.write(work));
    }

    /** For work that must not be done twice: an unknown outcome is the caller's to look into. */
    <T> T once(Function<? super StoreTransaction, ? extends T> work) {
        return retried(failure -> failure.reason() != Reason.OUTCOME_UNKNOWN, () -> store.write(work));
    }

    private <T> T retried(Predicate<StoreException> again, Supplier<T> attempt) {
        long start = System.nanoTime();
        boolean unknown = false;
        for (int tries = 1; ; tries++) {
            try {
                return attempt.get();
            } catch (StoreException failure) {
                unknown |= failure.reason() == Reason.OUTCOME_UNKNOWN;
                long pause = pause(tries);
                boolean late = System.nanoTime() - start + pause >= deadline;
                if (!store.ownsTransactions() || !failure.retryable() || !again.test(failure) || late) {
                    throw unknown ? asUnknown(failure) : failure;
                }
                sleep(pause, unknown);
            }
        }
    }

    /** What was unknown once stays unknown until a later try has found out. */
    private static StoreException asUnknown(StoreException failure) {
        return failure.reason() == Reason.OUTCOME_UNKNOWN
                ? failure
                : new StoreException(
                        Reason.OUTCOME_UNKNOWN, "the outcome could not be found out: " + failure.getMessage(), failure);
    }

    /** Half of a doubling pause, and a part of the other half that differs from caller to caller. */
    private static long pause(int tries) {
        long longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(tries - 1, 10));
        return longest / 2 + Math.floorMod((System.nanoTime() * 0x9E3779B97F4A7C15L) >>> 16, longest / 2);
    }

    private static void sleep(long nanos, boolean unknown) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unknown
                    ? new StoreException(
                            Reason.OUTCOME_UNKNOWN, "interrupted before the outcome was known", interrupted)
                    : new StoreException(Reason.INTERRUPTED, "interrupted between two tries", interrupted);
        }
    }
}
