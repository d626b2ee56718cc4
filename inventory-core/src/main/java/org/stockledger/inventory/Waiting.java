package org.stockledger.inventory;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How callers see time pass and wait for each other. A simulation puts its own in place of the machine's. */
interface Waiting {
    /** By threads of the machine, platform or virtual. */
    Waiting OF_THREADS = new Waiting() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void sleep(long nanos) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(nanos);
        }

        @Override
        public void park(Object queue, long nanos) {
            LockSupport.parkNanos(queue, nanos);
        }

        @Override
        public void unpark(Thread waiter) {
            LockSupport.unpark(waiter);
        }
    };

    /** A clock for durations only, as {@link System#nanoTime}. */
    long nanos();

    /** Sleeps this long. */
    void sleep(long nanos) throws InterruptedException;

    /** Waits until unparked, interrupted, this long, or for no reason at all, as {@link LockSupport#parkNanos}. */
    void park(Object queue, long nanos);

    /** Lets the thread go on, now or at its next {@link #park}. */
    void unpark(Thread waiter);
}
