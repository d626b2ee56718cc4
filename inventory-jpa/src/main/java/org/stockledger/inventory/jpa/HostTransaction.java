package org.stockledger.inventory.jpa;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;

/**
 * The ledger's part in one transaction of the host, whatever many calls it makes there: forbids the commit after a failed
 * statement, which most databases would half allow, and tells of the commit when it has come.
 */
final class HostTransaction implements Synchronization {
    private static final Logger LOG = LoggerFactory.getLogger(JpaInventory.class);

    private static final Map<Object, HostTransaction> ACTIVE = Collections.synchronizedMap(new WeakHashMap<>());

    private final WeakReference<Object> session;
    private final boolean readOnly;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private int isolation = Connection.TRANSACTION_NONE;
    private @Nullable StoreException failure;

    private HostTransaction(Object session, boolean readOnly) {
        this.session = new WeakReference<>(session);
        this.readOnly = readOnly;
    }

    /**
     * The transaction that the context has joined.
     *
     * @throws StoreException {@code WRONG_TRANSACTION} if it has joined none
     */
    static HostTransaction of(EntityManager context) {
        if (!isJoined(context)) {
            throw wrong("no transaction is active here, or it is marked for rollback. Begin one (@Transactional, or"
                    + " getTransaction().begin()), or let the ledger use its own: JpaInventory.managing");
        }
        Object session = HibernateSeam.session(context);
        HostTransaction known = ACTIVE.get(session);
        if (known != null) {
            return known;
        }
        HostTransaction joined = new HostTransaction(session, HibernateSeam.isReadOnly(context));
        HibernateSeam.register(context, joined);
        ACTIVE.put(session, joined);
        return joined;
    }

    static boolean isJoined(EntityManager context) {
        try {
            return context.isJoinedToTransaction();
        } catch (IllegalStateException closed) {
            throw new StoreException(Reason.CLOSED, "the persistence context is closed", closed);
        }
    }

    /** @throws StoreException {@code WRONG_TRANSACTION} if stock cannot be posted in a transaction of this kind or state */
    void requireUsable(Connection connection) {
        requireUnfailed();
        if (isolation != Connection.TRANSACTION_NONE) {
            return;
        }
        try {
            isolation = usableIsolation(connection);
        } catch (SQLException unreadable) {
            throw SqlFailure.of(unreadable).beforeCommit(unreadable);
        }
    }

    /** @throws StoreException {@code WRONG_TRANSACTION} if a statement failed before */
    void requireUnfailed() {
        if (failure != null) {
            throw new StoreException(
                    Reason.WRONG_TRANSACTION,
                    "a statement of the ledger failed in this transaction: roll it back",
                    failure);
        }
    }

    private int usableIsolation(Connection connection) throws SQLException {
        if (readOnly || connection.isReadOnly()) {
            throw wrong("this transaction only reads (readOnly = true): post in one that may write");
        }
        if (connection.getAutoCommit()) {
            throw wrong("the connection commits every statement by itself (auto-commit): switch that off");
        }
        int found = connection.getTransactionIsolation();
        if (found <= Connection.TRANSACTION_READ_UNCOMMITTED) {
            throw wrong("at READ UNCOMMITTED no stock can be posted: use READ COMMITTED");
        }
        return found;
    }

    /** Whether plain reads show one state for the whole transaction, and so perhaps an older one than locks meet. */
    boolean isSnapshot() {
        return isolation > Connection.TRANSACTION_READ_COMMITTED;
    }

    /** Forbids the commit. */
    void failed(StoreException cause) {
        if (failure == null) {
            failure = cause;
        }
    }

    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    @Override
    public void beforeCompletion() {
        if (failure != null) {
            throw new StoreException(
                    failure.reason(),
                    "not committed, because a statement of the ledger failed: " + failure.getMessage(),
                    failure);
        }
    }

    @Override
    public void afterCompletion(int status) {
        Object ended = session.get();
        if (ended != null) {
            ACTIVE.remove(ended, this);
        }
        if (status == Status.STATUS_COMMITTED) {
            afterCommit.forEach(HostTransaction::run);
        }
    }

    private static void run(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException broken) {
            LOG.warn("an action after the commit failed; the commit stands", broken);
        }
    }

    private static StoreException wrong(String sentence) {
        return new StoreException(Reason.WRONG_TRANSACTION, sentence, null);
    }
}
