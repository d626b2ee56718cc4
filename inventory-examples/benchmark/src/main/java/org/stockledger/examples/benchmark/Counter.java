package org.stockledger.examples.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where callers queue up: who finds nobody serving serves all who wait, himself included, once. */
final class Counter {
    /** A transaction that is never so long that the first of it would notice. */
    private static final int MOST = 500;

    private final Function<List<Basket>, List<Boolean>> service;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean serving = new AtomicBoolean();

    /** @param service answers as many baskets as it is given, in their order */
    Counter(Function<List<Basket>, List<Boolean>> service) {
        this.service = service;
    }

    private static final class Waiting {
        private final Basket basket;
        private final Thread caller = Thread.currentThread();
        private boolean sold;
        private @Nullable RuntimeException failure;
        private volatile boolean served;

        Waiting(Basket basket) {
            this.basket = basket;
        }
    }

    boolean serve(Basket basket) {
        Waiting own = new Waiting(basket);
        queue.add(own);
        while (!own.served) {
            if (serving.compareAndSet(false, true)) {
                try {
                    serveAllWaiting();
                } finally {
                    serving.set(false);
                    wakeNext();
                }
            } else {
                LockSupport.park(this);
            }
        }
        if (own.failure != null) {
            throw own.failure;
        }
        return own.sold;
    }

    private void serveAllWaiting() {
        List<Waiting> together = new ArrayList<>();
        while (together.size() < MOST && !queue.isEmpty()) {
            together.add(queue.remove());
        }
        if (together.isEmpty()) {
            return;
        }
        try {
            List<Boolean> answers =
                    service.apply(together.stream().map(each -> each.basket).toList());
            for (int i = 0; i < together.size(); i++) {
                together.get(i).sold = answers.get(i);
            }
        } catch (RuntimeException failure) {
            together.forEach(each -> each.failure = failure);
        }
        for (Waiting each : together) {
            each.served = true;
            LockSupport.unpark(each.caller);
        }
    }

    private void wakeNext() {
        Waiting next = queue.peek();
        if (next != null) {
            LockSupport.unpark(next.caller);
        }
    }
}
