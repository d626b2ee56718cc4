package org.stockledger.inventory.jpa.host;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.RefusedException;
import org.stockledger.inventory.StoreException;

/**
 * Two transactions of hosts that meet. The second begins its work when the first has done its own and has not yet
 * committed; the first commits when the second waits for it or is through.
 */
final class Meeting {
    private final Host firstHost;
    private final Host secondHost;
    private boolean secondLooksBefore;
    private boolean firstRollsBack;

    private Meeting(Host firstHost, Host secondHost) {
        this.firstHost = firstHost;
        this.secondHost = secondHost;
    }

    static Meeting of(Host firstHost, Host secondHost) {
        return new Meeting(firstHost, secondHost);
    }

    /** The second transaction has read something before the first did its work: a snapshot from then on is old. */
    Meeting secondLooksBefore(boolean looks) {
        secondLooksBefore = looks;
        return this;
    }

    /** The first thinks better of it. */
    Meeting firstRollsBack() {
        firstRollsBack = true;
        return this;
    }

    /**
     * What became of one of the two.
     *
     * @param done what the committed work answered; null if it failed
     * @param failure why the transaction was not committed; null if it was
     */
    record End(@Nullable Object done, @Nullable RuntimeException failure) {
        boolean committed() {
            return failure == null;
        }

        boolean lost() {
            return failure instanceof StoreException store
                    && store.retryable()
                    && store.reason() == StoreException.Reason.CONFLICT;
        }

        boolean refused() {
            return failure instanceof RefusedException;
        }
    }

    /** How the two ended. */
    record Ends(End first, End second) {}

    Ends between(Function<Inventory, ?> first, Function<Inventory, ?> second) {
        Sessions sessions = new Sessions(firstHost.database().database());
        CountDownLatch looked = new CountDownLatch(1);
        CountDownLatch firstDone = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<End> secondEnd = other.submit(() -> end(() -> secondHost.transaction((em, inventory) -> {
                if (secondLooksBefore) {
                    em.createQuery("select count(o) from HostOrder o", Long.class)
                            .getSingleResult();
                }
                looked.countDown();
                Waiting.until("the first has done its work", firstDone);
                return second.apply(inventory);
            })));
            End firstEnd = end(() -> firstHost.transaction((em, inventory) -> {
                Waiting.until("the second has begun", looked);
                Object done;
                try {
                    done = first.apply(inventory);
                } finally {
                    firstDone.countDown();
                }
                Waiting.until("the second waits or is through", () -> secondEnd.isDone() || sessions.someoneWaits());
                if (firstRollsBack) {
                    throw new Changed();
                }
                return done;
            }));
            return new Ends(firstEnd, ended(secondEnd));
        } finally {
            other.shutdownNow();
        }
    }

    private static End end(Supplier<?> transaction) {
        try {
            return new End(transaction.get(), null);
        } catch (RuntimeException failure) {
            return new End(null, failure);
        }
    }

    private static End ended(Future<End> end) {
        try {
            return end.get(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new AssertionError("the second did not end", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static final class Changed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
