package org.stockledger.inventory.simulation;

import org.stockledger.inventory.SimulatedDoor;

/** How the callers of an inventory see time pass and wait for each other: as the scheduler has it. */
final class SimulatedTime implements SimulatedDoor.Pace {
    private final Baton baton;

    SimulatedTime(Baton baton) {
        this.baton = baton;
    }

    @Override
    public long nanos() {
        return baton.now();
    }

    @Override
    public void sleep(long nanos) throws InterruptedException {
        if (!Thread.currentThread().isInterrupted()) {
            baton.rest("sleep", baton.now() + nanos, true);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    @Override
    public void park(long nanos) {
        Runner me = baton.running();
        if (nanos <= 0 || me.takePermit() || Thread.currentThread().isInterrupted()) {
            baton.stop("does not park");
        } else {
            baton.rest("park", baton.now() + Math.min(nanos, Runner.NEVER / 2), true);
            me.takePermit();
        }
    }

    @Override
    public void unpark(Thread waiter) {
        for (Runner runner : baton.runners()) {
            if (runner.is(waiter)) {
                runner.permit();
                if (runner.isParked()) {
                    runner.wake();
                }
                if (!baton.running().isDoomed()) {
                    baton.stop("unpark " + runner.name());
                }
            }
        }
    }
}
