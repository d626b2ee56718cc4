package org.stockledger.examples.replay;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.spi.InventoryStore;
import org.stockledger.inventory.spi.StoreTransaction;

/** A store whose next so many writing transactions fail: the work is done, and then it is not or cannot be told. */
final class FailingStore implements InventoryStore {
    private final InventoryStore store;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile Reason reason = Reason.UNAVAILABLE;

    FailingStore(InventoryStore store) {
        this.store = store;
    }

    void failNext(int times, Reason why) {
        reason = why;
        failures.set(times);
    }

    @Override
    public boolean ownsTransactions() {
        return store.ownsTransactions();
    }

    @Override
    public <T> T write(Function<? super StoreTransaction, ? extends T> work) {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
            return store.write(work);
        }
        if (reason == Reason.OUTCOME_UNKNOWN) {
            store.write(work);
        }
        throw new StoreException(reason, "the cable is out", null);
    }

    @Override
    public <T> T read(Function<? super StoreTransaction, ? extends T> work) {
        return store.read(work);
    }
}
