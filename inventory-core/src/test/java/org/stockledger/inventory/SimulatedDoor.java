package org.stockledger.inventory;

import org.stockledger.inventory.spi.InventoryStore;

/** The door with a time that a simulation makes. */
public final class SimulatedDoor {
    private SimulatedDoor() {}

    /** How time passes, and how callers wait for each other. */
    public interface Pace {
        /** A clock for durations. */
        long nanos();

        /** Sleeps. */
        void sleep(long nanos) throws InterruptedException;

        /** Parks the calling thread. */
        void park(long nanos);

        /** Lets a thread go on. */
        void unpark(Thread waiter);
    }

    /** An inventory over this store, all of whose waiting goes through the given pace. */
    public static Inventory over(InventoryStore store, Settings settings, Pace pace) {
        return new LedgerInventory(store, settings, new Waiting() {
            @Override
            public long nanos() {
                return pace.nanos();
            }

            @Override
            public void sleep(long nanos) throws InterruptedException {
                pace.sleep(nanos);
            }

            @Override
            public void park(Object queue, long nanos) {
                pace.park(nanos);
            }

            @Override
            public void unpark(Thread waiter) {
                pace.unpark(waiter);
            }
        });
    }
}
