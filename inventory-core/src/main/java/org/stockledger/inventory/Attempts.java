package org.stockledger.inventory;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.spi.InventoryStore;
import org.stockledger.inventory.spi.StoreTransaction;

/**
 * Tries a piece of work on the store again, within the deadline, for as long as the store says that another try may
 * help. Whole transactions only; in a transaction of the host everything is tried once.
 */
final class Attempts {
    private final InventoryStore store;
    private final long deadline;
    private final Waiting waiting;
    private final ThreadLocal<Boolean> working = new ThreadLocal<>();

    Attempts(InventoryStore store, Duration deadline, Waiting waiting) {
        this.store = store;
        this.deadline = deadline.toNanos();
        this.waiting = waiting;
    }

    boolean ownTransactions() {
        return store.ownsTransactions();
    }

    <T> T read(Function<? super StoreTransaction, ? extends T> work) {
        return call().repeat(() -> worked(() -> store.read(work)));
    }

    /** For work that does no harm when it was done before. */
    <T> T repeatable(Function<? super StoreTransaction, ? extends T> work) {
        return call().repeat(() -> single(work));
    }

    /** For work that must not be done twice: an unknown outcome is the caller's to look into. */
    <T> T once(Function<? super StoreTransaction, ? extends T> work) {
        Call call =
                new Call(waiting, deadline, failure -> mayHelp(failure) && failure.reason() != Reason.OUTCOME_UNKNOWN);
        return call.repeat(() -> single(work));
    }

    /** One try, whatever comes of it. */
    <T> T single(Function<? super StoreTransaction, ? extends T> work) {
        return worked(() -> store.write(work));
    }

    /** A call that begins now, of work that does no harm when it was done before. */
    Call call() {
        return new Call(waiting, deadline, this::mayHelp);
    }

    /** Refuses a call made by work that is in a transaction of this very store: the two would wait for each other. */
    void refuseNested() {
        if (working.get() != null) {
            throw new StoreException(Reason.WRONG_TRANSACTION, "a call to the inventory from within another one", null);
        }
    }

    private boolean mayHelp(StoreException failure) {
        return store.ownsTransactions() && failure.retryable();
    }

    private <T> T worked(Supplier<T> work) {
        if (!store.ownsTransactions()) {
            return work.get();
        }
        refuseNested();
        working.set(true);
        try {
            return work.get();
        } finally {
            working.remove();
        }
    }
}
