package org.stockledger.inventory;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.stockledger.inventory.spi.InventoryStore;
import org.stockledger.inventory.spi.StoreTransaction;

/** A store whose transactions stop at their beginning where they are told to, so that others come meanwhile. */
final class HeldStore implements InventoryStore {
    private final InventoryStore store;
    private final AtomicInteger transactions = new AtomicInteger();
    private final Queue<Hold> holds = new ConcurrentLinkedQueue<>();

    HeldStore(InventoryStore store) {
        this.store = store;
    }

    /** A stop for one transaction, which does not look at interrupts, as most drivers do not. */
    static final class Hold {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        void awaitReached() {
            if (!await(reached, 20)) {
                throw new AssertionError("no transaction has begun");
            }
        }

        void release() {
            released.countDown();
        }

        private void stop() {
            reached.countDown();
            if (!await(released, 60)) {
                throw new AssertionError("nobody has let go");
            }
        }

        private static boolean await(CountDownLatch latch, int seconds) {
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        return latch.await(seconds, TimeUnit.SECONDS);
                    } catch (InterruptedException noticed) {
                        interrupted = true;
                    }
                }
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /** The next transaction that is not told to stop yet will stop. */
    Hold hold() {
        Hold hold = new Hold();
        holds.add(hold);
        return hold;
    }

    int transactions() {
        return transactions.get();
    }

    @Override
    public boolean ownsTransactions() {
        return store.ownsTransactions();
    }

    @Override
    public <T> T write(Function<? super StoreTransaction, ? extends T> work) {
        transactions.incrementAndGet();
        Hold hold = holds.poll();
        if (hold != null) {
            hold.stop();
        }
        return store.write(work);
    }

    @Override
    public <T> T read(Function<? super StoreTransaction, ? extends T> work) {
        return store.read(work);
    }
}
