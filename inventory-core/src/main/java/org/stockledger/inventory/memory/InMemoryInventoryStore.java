package org.stockledger.inventory.memory;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.spi.InventoryStore;
import org.stockledger.inventory.spi.StoreTransaction;

/**
 * Keeps a ledger in memory, all-or-nothing: one writer at a time, readers together; what failed work has written is
 * taken back before anybody sees it. Thread-safe, except that work may not open a second transaction in its own thread.
 */
public final class InMemoryInventoryStore implements InventoryStore {
    private final Tables tables = new Tables();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

    /** An empty store. */
    public InMemoryInventoryStore() {}

    @Override
    public boolean ownsTransactions() {
        return true;
    }

    @Override
    public <T> T write(Function<? super StoreTransaction, ? extends T> work) {
        refuseNested();
        InMemoryTransaction transaction = new InMemoryTransaction(tables);
        T result = within(lock.writeLock(), () -> transaction.commit(work));
        transaction.runAfterCommit();
        return result;
    }

    @Override
    public <T> T read(Function<? super StoreTransaction, ? extends T> work) {
        refuseNested();
        return within(lock.readLock(), () -> work.apply(new InMemoryTransaction(tables)));
    }

    private void refuseNested() {
        if (lock.isWriteLockedByCurrentThread() || lock.getReadHoldCount() > 0) {
            throw new StoreException(Reason.WRONG_TRANSACTION, "a call to the inventory from within another one", null);
        }
    }

    private static <T> T within(Lock lock, Supplier<T> work) {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreException(Reason.INTERRUPTED, "interrupted while waiting for other callers", interrupted);
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
