package org.stockledger.examples.pos;

import java.time.Duration;

/**
 * The time between two tries: longer every time, until one succeeds. Whoever is in a hurry ends it, also before it has
 * begun. Thread-safe.
 */
final class Pause {
    private static final Duration SHORTEST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private Duration next = SHORTEST;
    private boolean ended;

    /** Waits longer than the last time. */
    synchronized void rest() {
        Duration now = next;
        next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
        rest(now);
    }

    /** Waits for so long at most. */
    synchronized void rest(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            for (long left = longest.toMillis(); left > 0 && !ended; ) {
                wait(left);
                left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            }
        } catch (InterruptedException hurry) {
            // nobody interrupts the courier; if somebody did, there would be one more try
        }
        ended = false;
    }

    /** A try has succeeded: the next pause is a short one. */
    synchronized void startOver() {
        next = SHORTEST;
    }

    /** Ends the pause that is going on, or else the next one. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }
}
