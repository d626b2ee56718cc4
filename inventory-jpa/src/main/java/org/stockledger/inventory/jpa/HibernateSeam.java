package org.stockledger.inventory.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.transaction.Synchronization;
import java.sql.Connection;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;

/**
 * All that is used of Hibernate: the connection of a persistence context for the time of a callback, and word of the end
 * of the host's transaction. Jakarta Persistence 3.1 offers neither.
 */
final class HibernateSeam {
    private HibernateSeam() {}

    /** A persistence unit that no persistence.xml describes. */
    static EntityManagerFactory createUnit(PersistenceUnitInfo unit) {
        return new HibernatePersistenceProvider().createContainerEntityManagerFactory(unit, Map.of());
    }

    /**
     * Runs the work on the context's connection. What the work throws comes out unchanged; what keeps it from running is
     * classified here.
     */
    static <T> T onConnection(EntityManager context, Function<? super Connection, ? extends T> work) {
        Thrown byWork = new Thrown();
        try {
            return session(context).doReturningWork(connection -> {
                try {
                    return work.apply(connection);
                } catch (RuntimeException | Error thrown) {
                    byWork.thrown = thrown;
                    throw thrown;
                }
            });
        } catch (RuntimeException thrown) {
            throw byWork.thrown == thrown ? thrown : notReached(thrown);
        }
    }

    /** Tells the synchronization of the end of the transaction that the context has joined. */
    static void register(EntityManager context, Synchronization synchronization) {
        session(context).getTransaction().registerSynchronization(synchronization);
    }

    /** Whether the context is usable; behind a framework's proxy it is not while no transaction is active. */
    static boolean isOpen(EntityManager context) {
        return session(context).isOpen();
    }

    /** Whether the host has said that it only reads in this context. */
    static boolean isReadOnly(EntityManager context) {
        return session(context).isDefaultReadOnly();
    }

    /** The context itself, behind the proxies that frameworks hand out: those refuse to speak of transactions. */
    static Session session(EntityManager context) {
        Object delegate = delegate(context);
        if (delegate instanceof Session session) {
            return session;
        }
        String found = delegate.getClass().getName();
        throw new StoreException(
                Reason.WRONG_TRANSACTION,
                "the ledger works with Hibernate 6.6 to 7.4; this EntityManager is of " + found,
                null);
    }

    private static Object delegate(EntityManager context) {
        try {
            return context.getDelegate();
        } catch (IllegalStateException closed) {
            throw notReached(closed);
        }
    }

    private static StoreException notReached(RuntimeException thrown) {
        if (thrown instanceof StoreException classified) {
            return classified;
        }
        return thrown instanceof IllegalStateException
                ? new StoreException(Reason.CLOSED, "the persistence context is closed: " + thrown.getMessage(), thrown)
                : SqlFailure.of(thrown).beforeCommit(thrown);
    }

    /** Tells what came out of the work from what Hibernate threw itself. */
    private static final class Thrown {
        private @Nullable Throwable thrown;
    }
}
