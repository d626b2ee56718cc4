package org.stockledger.inventory.jpa.host;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.stockledger.inventory.Settings;
import org.stockledger.inventory.jpa.JpaSettings;

/**
 * The time of day, for which a ledger asks once in each transaction that posts, when it has its locks: so the clock counts
 * those transactions, and stops one where others are to come meanwhile. Thread-safe.
 */
public final class BookingClock implements InstantSource {
    private final AtomicInteger looks = new AtomicInteger();
    private final Queue<Stop> stops = new ConcurrentLinkedQueue<>();

    /** The standard settings, with this clock. */
    public JpaSettings settings() {
        return JpaSettings.standard().ledger(Settings.standard().clock(this));
    }

    /** How many transactions have decided something so far, committed or not. */
    public int transactions() {
        return looks.get();
    }

    /** The next transaction that is not told to stop yet will stop. */
    public Stop stopNext() {
        Stop stop = new Stop();
        stops.add(stop);
        return stop;
    }

    @Override
    public Instant instant() {
        looks.incrementAndGet();
        Stop stop = stops.poll();
        if (stop != null) {
            stop.stand();
        }
        return Instant.now();
    }

    /** A stop for one transaction, which does not look at interrupts, as most drivers do not. */
    public static final class Stop {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        /** Waits until a transaction stands here. */
        public void awaitReached() {
            Waiting.until("a transaction decides", reached);
        }

        /** Lets it go on. */
        public void release() {
            released.countDown();
        }

        private void stand() {
            reached.countDown();
            boolean interrupted = false;
            while (true) {
                try {
                    if (!released.await(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                        throw new AssertionError("nobody has let go");
                    }
                    break;
                } catch (InterruptedException noticed) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
