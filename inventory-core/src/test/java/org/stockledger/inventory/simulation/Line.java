package org.stockledger.inventory.simulation;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;

/** The line to the database: every call over it is a stop, and may meet a fault. */
final class Line {
    static final long SLOWNESS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long OUTAGE = TimeUnit.MILLISECONDS.toNanos(1_500);

    private final Baton baton;
    private final Fate fate;
    private final Weather weather;
    private final Tally tally;
    private long downUntil;

    Line(Baton baton, Fate fate, Weather weather, Tally tally) {
        this.baton = baton;
        this.fate = fate;
        this.weather = weather;
        this.tally = tally;
    }

    /** Some pools of connections listen to an interrupt, others do not. */
    void requireUninterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            String heard = fate.decide(
                    baton.running().name(), "interrupted", "goes on", dice -> dice.nextBoolean() ? "hears" : "goes on");
            if (heard.equals("hears")) {
                throw new StoreException(Reason.INTERRUPTED, "interrupted before a connection was had", null);
            }
        }
    }

    /** A stop at a call that is done or fails. */
    void meet(String call) {
        Fault fault = faultAt(call);
        if (fault != Fault.NONE) {
            throw new StoreException(fault.reason(), fault + " at " + call, null);
        }
    }

    /** A stop at a call, and what is to befall the caller there; a slow database has taken its time already. */
    Fault faultAt(String call) {
        baton.stop(call);
        Fault fault = Fault.valueOf(fate.decide(
                baton.running().name(),
                call,
                Fault.NONE.name(),
                dice -> drawn(dice, call).name()));
        if (fault != Fault.NONE) {
            tally.count("fault " + fault);
            baton.note(baton.running().name(), "meets " + fault + " at " + call);
        }
        if (fault == Fault.SLOW) {
            baton.rest("waits for the database at " + call, baton.now() + SLOWNESS, false);
            return Fault.NONE;
        }
        return fault == Fault.NONE && baton.now() < downUntil ? Fault.UNAVAILABLE : fault;
    }

    /** The database is gone for a while, and with it whatever meets it then. */
    void goDown() {
        downUntil = baton.now() + OUTAGE;
    }

    private Fault drawn(Random dice, String call) {
        return baton.isLate() ? Fault.NONE : weather.fault(dice, call);
    }
}
