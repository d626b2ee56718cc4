package org.stockledger.inventory.jpa.testdb;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is still to be ended when the JVM ends: nothing that was started here outlives it, unless it is killed. */
final class AtExit {

    private static final Set<Runnable> PENDING = new HashSet<>();
    private static boolean exiting;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(AtExit::endAll, "end-test-databases"));
    }

    private AtExit() {}

    /** From the moment the JVM is ending, nothing new may start. */
    static void add(Runnable ending) {
        synchronized (PENDING) {
            if (exiting) {
                throw new IllegalStateException("The JVM is ending");
            }
            PENDING.add(ending);
        }
    }

    static void remove(Runnable ending) {
        synchronized (PENDING) {
            PENDING.remove(ending);
        }
    }

    private static void endAll() {
        List<Runnable> pending;
        synchronized (PENDING) {
            exiting = true;
            pending = List.copyOf(PENDING);
        }
        pending.parallelStream().forEach(Runnable::run);
    }
}
