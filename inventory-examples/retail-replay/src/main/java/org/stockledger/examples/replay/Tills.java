package org.stockledger.examples.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Clients that serve bills at the same time, a handful at a go. One client alone keeps the order of the file. Whoever
 * brings bills waits while all clients have enough to do, so that never more than a few handfuls are in memory. For one
 * bringer.
 */
final class Tills implements AutoCloseable {
    /** What a client takes at a go: enough to be fast, little enough not to keep the others waiting. */
    static final int MOST_BILLS = 100;

    private static final int MOST_LINES = 2_000;
    private static final int HANDFULS_PER_CLIENT = 2;

    private final ExecutorService clients;
    private final Consumer<List<Bill>> serving;
    private final int places;
    private final Semaphore free;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile boolean closed;

    private List<Bill> handful = new ArrayList<>();
    private int linesInHand;

    Tills(int count, Consumer<List<Bill>> serving) {
        this.clients = Executors.newFixedThreadPool(count);
        this.serving = serving;
        this.places = count * HANDFULS_PER_CLIENT;
        this.free = new Semaphore(places);
    }

    /** Has the bill served soon; throws what a client failed with, and from then on nothing more is served. */
    void bring(Bill bill) {
        int lines = bill.lines().size();
        if (lines == 0) {
            return;
        }
        if (handful.size() == MOST_BILLS || linesInHand + lines > MOST_LINES) {
            handOver();
        }
        handful.add(bill);
        linesInHand += lines;
    }

    /** Waits until everything is served; throws what a client failed with. */
    void finish() {
        handOver();
        waitForFree(places);
    }

    private void handOver() {
        List<Bill> bills = handful;
        handful = new ArrayList<>();
        linesInHand = 0;
        waitForFree(1);
        free.acquireUninterruptibly();
        clients.execute(() -> {
            try {
                serve(bills);
            } finally {
                free.release();
            }
        });
    }

    private void serve(List<Bill> bills) {
        if (closed || failure.get() != null) {
            return;
        }
        try {
            serving.accept(bills);
        } catch (RuntimeException | Error failed) {
            failure.compareAndSet(null, failed);
        }
    }

    private void waitForFree(int count) {
        free.acquireUninterruptibly(count);
        free.release(count);
        Throwable failed = failure.get();
        if (failed instanceof Error error) {
            throw error;
        }
        if (failed instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /** Lets every client end what it is at, and leaves the rest. */
    @Override
    public void close() {
        closed = true;
        clients.shutdown();
        try {
            clients.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
