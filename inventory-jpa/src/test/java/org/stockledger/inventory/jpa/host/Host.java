package org.stockledger.inventory.jpa.host;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.testdb.Engine;

/**
 * A host application: it has transactions of its own, in which it writes rows of its own and posts to the ledger.
 *
 * @param database what it shares with the other hosts on this engine
 * @param isolation the isolation of its transactions
 * @param style how it runs them
 */
record Host(HostDatabase database, Isolation isolation, Style style) {
    /** Far more than it takes where a try that loses means that another one has won. */
    private static final int MOST_TRIES = 500;

    /** How a host runs its transactions. */
    enum Style {
        /** An entity manager and its EntityTransaction, by hand. */
        RESOURCE_LOCAL,
        /** JpaTransactionManager, with one entity manager proxy and one inventory for all threads. */
        SPRING
    }

    /** What a host does in a transaction. */
    interface Work<T> extends BiFunction<EntityManager, Inventory, T> {}

    /** Runs the work in one transaction, which is rolled back if anything comes out of it. */
    <T> T transaction(Work<T> work) {
        HostDatabase.Running application = application();
        if (style == Style.SPRING) {
            EntityManager shared = HostDatabase.Running.sharedByThreads(application.factory());
            return application.template().execute(status -> work.apply(shared, application.bean()));
        }
        try (EntityManager own = application.factory().createEntityManager(Map.of())) {
            return inOwn(own, work);
        }
    }

    private static <T> T inOwn(EntityManager own, Work<T> work) {
        EntityTransaction transaction = own.getTransaction();
        transaction.begin();
        try {
            T done = work.apply(own, JpaInventory.joining(own));
            transaction.commit();
            return done;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        }
    }

    /** Runs the work in transactions until one is committed or fails for a reason that another try does not cure. */
    <T> T retrying(Work<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return transaction(work);
            } catch (StoreException lost) {
                if (!lost.retryable() || tries == MOST_TRIES) {
                    throw lost;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(TimeUnit.MILLISECONDS.toNanos(10)));
            }
        }
    }

    /** The same, or where its database hides from it at this isolation what came in meanwhile, one that may archive. */
    Host thatMayArchive() {
        return mayArchive() ? this : new Host(database, Isolation.READ_COMMITTED, style);
    }

    boolean mayArchive() {
        boolean seesBeyondSnapshot = engine() == Engine.MARIADB || engine() == Engine.MYSQL;
        return isolation == Isolation.READ_COMMITTED || seesBeyondSnapshot;
    }

    /** The running application. */
    HostDatabase.Running application() {
        return database.running(isolation, style);
    }

    Engine engine() {
        return database.database().engine();
    }

    Shop shop() {
        return database.shop();
    }

    PlainBooks books() {
        return database.books();
    }

    /** How many orders of this id the host has stored. */
    long orders(String id) {
        return books().count("select count(*) from host_order where id = ?", id);
    }

    @Override
    public String toString() {
        return engine() + " at " + isolation + ", " + style;
    }
}
