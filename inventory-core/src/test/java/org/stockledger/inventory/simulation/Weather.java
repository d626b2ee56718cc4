package org.stockledger.inventory.simulation;

import java.util.List;
import java.util.Random;

/**
 * How rough a run is: the chances of what may befall it, in so many of 10,000. Some runs are calm in one thing or another,
 * so that each misfortune is met alone too. After a while every storm is over, so that every caller can learn its answer.
 *
 * @param switching that another runner goes on at a stop
 * @param fault that a call on the store meets one
 * @param crash that a process ends at a stop
 * @param interrupt that a till is interrupted at a stop
 * @param startle that a parked till wakes for no reason at a stop
 * @param clock that a process's clock jumps at a stop
 * @param outage that the database is gone for a while from a stop on
 */
record Weather(int switching, int fault, int crash, int interrupt, int startle, int clock, int outage) {
    static final Weather CALM = new Weather(5_000, 0, 0, 0, 0, 0, 0);
    private static final int OF = 10_000;

    static Weather drawn(Random dice) {
        int switching = 200 + dice.nextInt(9_500);
        if (dice.nextInt(8) == 0) {
            return new Weather(switching, 0, 0, 0, 0, 0, 0);
        }
        return new Weather(
                switching,
                maybe(dice, 600),
                maybe(dice, 12),
                maybe(dice, 60),
                maybe(dice, 200),
                maybe(dice, 40),
                maybe(dice, 15));
    }

    private static int maybe(Random dice, int most) {
        return dice.nextBoolean() ? dice.nextInt(most) + 1 : 0;
    }

    boolean isCalm() {
        return fault + crash + interrupt + outage == 0;
    }

    boolean switches(Random dice) {
        return dice.nextInt(OF) < switching;
    }

    Fault fault(Random dice, String call) {
        List<Fault> faults = Fault.at(call);
        return dice.nextInt(OF) < (call.equals("commit") ? 2 * fault : fault)
                ? faults.get(dice.nextInt(faults.size()))
                : Fault.NONE;
    }

    /** What befalls somebody at this stop: the one word, or none. */
    String misfortune(Random dice) {
        int drawn = dice.nextInt(OF);
        if (drawn < crash) {
            return "crash";
        }
        if (drawn < crash + interrupt) {
            return "interrupt";
        }
        if (drawn < crash + interrupt + startle) {
            return "startle";
        }
        if (drawn < crash + interrupt + startle + clock) {
            return "clock";
        }
        return drawn < crash + interrupt + startle + clock + outage ? "outage" : "none";
    }
}
