package org.stockledger.inventory.jpa.host;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for something that will happen, and fails when it does not; never for a while in the hope that it has. */
public final class Waiting {
    /** Long enough for a machine that does many other things. */
    public static final Duration PATIENCE = Duration.ofSeconds(150);

    private Waiting() {}

    /** Looks again and again until it is so. */
    public static void until(String what, Callable<Boolean> isSo) {
        until(what, Duration.ofMillis(5), isSo);
    }

    /** Looks again and again, with pauses of this length, until it is so. */
    public static void until(String what, Duration pause, Callable<Boolean> isSo) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!isSo.call()) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("in vain: waiting until " + what);
                }
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            }
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new AssertionError("while waiting until " + what, failed);
        }
    }

    /** Waits for the latch. */
    public static void until(String what, CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("in vain: waiting until " + what);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting until " + what, interrupted);
        }
    }
}
