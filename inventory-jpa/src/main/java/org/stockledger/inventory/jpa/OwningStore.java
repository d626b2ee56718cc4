package org.stockledger.inventory.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.spi.InventoryStore;
import org.stockledger.inventory.spi.StoreTransaction;

/** Works in transactions of its own, on connections of a persistence unit. Thread-safe. */
final class OwningStore implements InventoryStore {
    private static final Logger LOG = LoggerFactory.getLogger(JpaInventory.class);

    private final EntityManagerFactory factory;
    private final Unit unit;
    private final boolean preparedPool;
    private final int lockWaitSeconds;
    private final KnownCatalogue known = new KnownCatalogue();
    private final ThreadLocal<Boolean> working = new ThreadLocal<>();

    /**
     * @param preparedPool whether the pool is ours: isolation and lock wait are set on its connections already
     * @param lockWaitSeconds bounds each statement that may wait for a lock, on a pool of the host
     */
    OwningStore(EntityManagerFactory factory, boolean preparedPool, int lockWaitSeconds) {
        this.factory = factory;
        this.unit = Unit.of(factory);
        this.preparedPool = preparedPool;
        this.lockWaitSeconds = preparedPool ? 0 : lockWaitSeconds;
    }

    @Override
    public boolean ownsTransactions() {
        return true;
    }

    @Override
    public <T> T write(Function<? super StoreTransaction, ? extends T> work) {
        SurroundingTransaction.warnIfActive();
        List<Runnable> afterCommit = new ArrayList<>();
        T answer;
        try {
            answer = onConnection(own -> work.apply(transaction(own, afterCommit::add)), true);
        } catch (StoreException failure) {
            known.forget();
            throw failure;
        }
        afterCommit.forEach(OwningStore::run);
        return answer;
    }

    @Override
    public <T> T read(Function<? super StoreTransaction, ? extends T> work) {
        return onConnection(own -> work.apply(reading(own)), false);
    }

    private StoreTransaction transaction(OwnedConnection own, Consumer<Runnable> afterCommit) {
        return new JpaTransaction(sql(own.connection()), false, known, afterCommit);
    }

    private StoreTransaction reading(OwnedConnection own) {
        Sql sql = sql(own.connection());
        return new JpaTransaction(sql, false, known, action -> {}, () -> own.readOneSnapshot(sql.database()));
    }

    private <T> T onConnection(Function<OwnedConnection, T> work, boolean commit) {
        if (working.get() != null) {
            throw new StoreException(Reason.WRONG_TRANSACTION, "a call to the inventory from within another one", null);
        }
        EntityManager context = newContext();
        working.set(true);
        try {
            return HibernateSeam.onConnection(context, connection -> inTransaction(connection, work, commit));
        } finally {
            working.remove();
            close(context);
        }
    }

    private <T> T inTransaction(Connection connection, Function<OwnedConnection, T> work, boolean commit) {
        OwnedConnection own = OwnedConnection.begin(connection, preparedPool);
        boolean committed = false;
        try {
            T answer = work.apply(own);
            if (commit) {
                own.commit();
                committed = true;
            }
            return answer;
        } finally {
            if (!committed) {
                own.rollback();
            }
            own.restore();
        }
    }

    private Sql sql(Connection connection) {
        return new Sql(
                connection, unit.dialect(connection, "in transactions of its own"), lockWaitSeconds, failure -> {});
    }

    private EntityManager newContext() {
        try {
            return factory.createEntityManager(Map.of());
        } catch (IllegalStateException closed) {
            throw new StoreException(Reason.CLOSED, "the inventory is closed", closed);
        }
    }

    private static void close(EntityManager context) {
        try {
            context.close();
        } catch (RuntimeException broken) {
            // The transaction has ended before this, so that nothing is lost but the connection.
            LOG.debug("a persistence context could not be closed", broken);
        }
    }

    private static void run(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException broken) {
            LOG.warn("an action after the commit failed; the commit stands", broken);
        }
    }
}
