package org.stockledger.examples.pos;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.memory.InMemoryInventoryStore;
import org.stockledger.inventory.spi.InventoryStore;
import org.stockledger.inventory.spi.StoreTransaction;

/** A real store behind a line that can be cut, that can lose the answer on its way back, and that can be broken. */
final class SwitchedStore implements InventoryStore {
    private final InventoryStore store = new InMemoryInventoryStore();
    private volatile boolean cut;
    private volatile boolean losingAnswers;
    private final AtomicInteger broken = new AtomicInteger();

    /** The store without the line: as it is seen from the office. */
    InventoryStore behindTheLine() {
        return store;
    }

    void cut(boolean now) {
        cut = now;
    }

    void loseAnswers(boolean now) {
        losingAnswers = now;
    }

    /** Fails on the next so many writes, and on whatever is read until then. */
    void breakFor(int writes) {
        broken.set(writes);
    }

    @Override
    public boolean ownsTransactions() {
        return true;
    }

    @Override
    public <T> T write(Function<? super StoreTransaction, ? extends T> work) {
        requireLine();
        requireWhole(broken.getAndUpdate(left -> Math.max(left - 1, 0)));
        T done = store.write(work);
        if (losingAnswers) {
            throw new StoreException(Reason.OUTCOME_UNKNOWN, "the answer got lost", null);
        }
        return done;
    }

    @Override
    public <T> T read(Function<? super StoreTransaction, ? extends T> work) {
        requireLine();
        requireWhole(broken.get());
        return store.read(work);
    }

    private void requireLine() {
        if (cut) {
            throw new StoreException(Reason.UNAVAILABLE, "the line is cut", null);
        }
    }

    private static void requireWhole(int failuresLeft) {
        if (failuresLeft > 0) {
            throw new StoreException(Reason.DEFECT, "the store is broken", null);
        }
    }
}
