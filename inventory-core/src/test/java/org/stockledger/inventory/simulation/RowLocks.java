package org.stockledger.inventory.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;

/** The locks of rows, as a database holds them until the end of a transaction. */
final class RowLocks {
    /** How long a transaction waits for all its locks together. */
    static final long TIMEOUT = TimeUnit.MILLISECONDS.toNanos(700);

    private final Baton baton;
    private final Fate fate;
    private final Map<String, Object> holders = new HashMap<>();
    private final Map<String, Runner> waiters = new HashMap<>();

    RowLocks(Baton baton, Fate fate) {
        this.baton = baton;
        this.fate = fate;
    }

    void take(String row, Object holder, long until) {
        while (holders.containsKey(row) && holders.get(row) != holder) {
            if (baton.now() >= until) {
                throw new StoreException(Reason.CONFLICT, "no lock on " + row + " in time", null);
            }
            requireUninterrupted();
            Runner me = baton.running();
            waiters.put(me.name(), me);
            try {
                baton.rest("waits for " + row, until, true);
            } finally {
                waiters.remove(me.name());
            }
        }
        holders.put(row, holder);
    }

    /** Some drivers listen to an interrupt while they wait, others do not. */
    private void requireUninterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            String heard = fate.decide(
                    baton.running().name(), "interrupted", "waits", dice -> dice.nextInt(3) == 0 ? "hears" : "waits");
            if (heard.equals("hears")) {
                throw new StoreException(Reason.INTERRUPTED, "interrupted while waiting for a lock", null);
            }
        }
    }

    boolean holds(String row, Object holder) {
        return holders.get(row) == holder;
    }

    void releaseAll(Object holder) {
        holders.values().removeIf(owner -> owner == holder);
        waiters.values().forEach(Runner::wake);
    }
}
