package org.stockledger.inventory.simulation;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** One who takes part: a thread that runs only while it holds the baton. Its fields belong to whoever holds it. */
final class Runner {
    static final long NEVER = Long.MAX_VALUE;

    private final String name;
    private final Semaphore baton = new Semaphore(0);
    private @Nullable Thread thread;
    private String place = "start";
    private boolean waiting;
    private boolean woken;
    private boolean permit;
    private boolean deaf;
    private long wakeAt;
    private boolean interrupted;
    private boolean doomed;
    private boolean gone;
    private boolean wasInterrupted;
    private boolean inTransaction;
    private long workedFrom = NEVER;
    private long workedTo = NEVER;

    Runner(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void start(Runnable work) {
        thread = new Thread(
                () -> {
                    baton.acquireUninterruptibly();
                    work.run();
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    @Nullable
    Thread thread() {
        return thread;
    }

    boolean is(Thread other) {
        return thread == other;
    }

    /** Gives it the baton. */
    void go() {
        baton.release();
    }

    /** Waits for the baton; the thread's interrupt flag is kept for what comes behind. */
    void await() {
        baton.acquireUninterruptibly();
    }

    void at(String where) {
        place = where;
    }

    void rest(long until, boolean hearsInterrupts) {
        waiting = true;
        woken = false;
        deaf = !hearsInterrupts;
        wakeAt = until;
    }

    void rise() {
        waiting = false;
        woken = false;
    }

    void wake() {
        woken = true;
    }

    boolean isWaiting() {
        return waiting && !gone;
    }

    /** Whether it rests where it may be woken for no reason. */
    boolean isParked() {
        return isWaiting() && place.equals("park");
    }

    boolean isReady(long now) {
        return !gone && (!waiting || woken || doomed || now >= wakeAt);
    }

    long wakesAt() {
        return waiting && !gone ? wakeAt : NEVER;
    }

    void permit() {
        permit = true;
    }

    boolean takePermit() {
        boolean had = permit;
        permit = false;
        return had;
    }

    void interrupt() {
        interrupted = true;
        if (waiting && !deaf) {
            woken = true;
        }
    }

    /** Whether an interrupt has arrived since the last question. */
    boolean takeInterrupt() {
        boolean had = interrupted;
        interrupted = false;
        wasInterrupted |= had;
        return had;
    }

    /** Whether any interrupt has reached the thread since the last question of this kind. */
    boolean takeWasInterrupted() {
        boolean was = wasInterrupted;
        wasInterrupted = false;
        return was;
    }

    void beginTransaction(long now) {
        inTransaction = true;
        workedFrom = now;
    }

    void endTransaction(long now) {
        inTransaction = false;
        workedTo = now;
    }

    /** When its last transaction began. */
    long workedFrom() {
        return workedFrom;
    }

    /** When its last transaction ended. */
    long workedTo() {
        return workedTo;
    }

    boolean isInTransaction() {
        return inTransaction;
    }

    void doom() {
        doomed = true;
    }

    void spare() {
        doomed = false;
    }

    boolean isDoomed() {
        return doomed;
    }

    void leave() {
        gone = true;
    }

    boolean isGone() {
        return gone;
    }

    @Override
    public String toString() {
        return name + " at " + place;
    }
}
