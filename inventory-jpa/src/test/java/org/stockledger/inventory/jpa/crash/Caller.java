package org.stockledger.inventory.jpa.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.RefusedException;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.jpa.host.Waiting;

/** Somebody who posts one command, in a thread of its own. */
final class Caller {
    /** Several deadlines of a call: who takes longer hangs. */
    private static final long LONGEST_SECONDS = 60;

    private final Command command;
    private final Thread thread;
    private volatile String end = "";
    private volatile @Nullable Throwable wrong;
    private volatile boolean flagged;

    private Caller(Inventory inventory, Command command) {
        this.command = command;
        this.thread = new Thread(() -> post(inventory), "caller of " + command.id());
        thread.setDaemon(true);
    }

    /** Posts in the background. */
    static Caller of(Inventory inventory, Command command) {
        Caller caller = new Caller(inventory, command);
        caller.thread.start();
        return caller;
    }

    private void post(Inventory inventory) {
        try {
            end = inventory.post(command).replayed() ? "repeated" : "posted";
        } catch (RefusedException refused) {
            end = refused.refusal().code();
        } catch (StoreException failed) {
            end = failed.reason().name();
        } catch (Throwable thrown) {
            wrong = thrown;
        }
        flagged = Thread.currentThread().isInterrupted();
    }

    /** Returns when it waits for others. */
    Caller awaitWaiting() {
        Waiting.until(thread + " waits", () -> thread.getState() == Thread.State.TIMED_WAITING);
        return this;
    }

    /** How it ended: posted, repeated, the code of a refusal or the reason of a failure. */
    String end() {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(LONGEST_SECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + thread, interrupted);
        }
        assertThat(thread.isAlive()).as("%s hangs", thread).isFalse();
        assertThat(wrong).isNull();
        return end;
    }

    /** Whether its thread was left interrupted. */
    boolean flagged() {
        return flagged;
    }

    String id() {
        return command.id().text();
    }

    Thread thread() {
        return thread;
    }
}
