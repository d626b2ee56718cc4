package org.stockledger.examples.pos;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for something that will happen, and fails when it does not. */
final class Waiting {
    /** Long enough for a machine that does many other things. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private Waiting() {}

    static void until(String what, BooleanSupplier isSo) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("in vain: waiting until " + what);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(10);
            } catch (InterruptedException interrupted) {
                throw new AssertionError("interrupted while waiting until " + what, interrupted);
            }
        }
    }
}
