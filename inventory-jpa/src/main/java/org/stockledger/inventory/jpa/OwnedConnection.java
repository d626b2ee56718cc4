package org.stockledger.inventory.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stockledger.inventory.StoreException;

/**
 * A connection for the length of one transaction of ours: READ COMMITTED, committed or rolled back by us, and given back
 * as it came.
 */
final class OwnedConnection {
    private static final Logger LOG = LoggerFactory.getLogger(JpaInventory.class);

    private final Connection connection;
    private final boolean autoCommitBefore;
    private final int isolationBefore;
    private String afterSnapshot = "";
    private boolean snapshot;

    private OwnedConnection(Connection connection, boolean autoCommitBefore, int isolationBefore) {
        this.connection = connection;
        this.autoCommitBefore = autoCommitBefore;
        this.isolationBefore = isolationBefore;
    }

    /** @param prepared whether the pool is ours and its connections are at READ COMMITTED already */
    static OwnedConnection begin(Connection connection, boolean prepared) {
        try {
            int isolation = prepared ? Connection.TRANSACTION_READ_COMMITTED : connection.getTransactionIsolation();
            boolean autoCommit = connection.getAutoCommit();
            if (!autoCommit && isolation != Connection.TRANSACTION_READ_COMMITTED) {
                // Asking for the isolation may have begun a transaction, in which it cannot be changed.
                connection.rollback();
            }
            if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
            if (autoCommit) {
                connection.setAutoCommit(false);
            }
            return new OwnedConnection(connection, autoCommit, isolation);
        } catch (SQLException failure) {
            throw SqlFailure.on(connection, failure).beforeCommit(failure);
        }
    }

    Connection connection() {
        return connection;
    }

    /** Lets all that is read from here on, until the transaction ends, come from one snapshot. */
    void readOneSnapshot(Database database) {
        if (snapshot) {
            return;
        }
        snapshot = true;
        try {
            // What was read before may have begun a transaction, whose isolation cannot be changed.
            connection.rollback();
            afterSnapshot = database.afterSnapshot();
            execute(database.snapshot());
        } catch (SQLException failure) {
            throw SqlFailure.on(connection, failure).beforeCommit(failure);
        }
    }

    private void execute(String statement) throws SQLException {
        try (Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    /** @throws StoreException {@code OUTCOME_UNKNOWN} for everything but a definite abort */
    void commit() {
        try {
            connection.commit();
        } catch (SQLException failure) {
            throw SqlFailure.of(failure).atCommit(failure);
        }
    }

    void rollback() {
        try {
            connection.rollback();
        } catch (SQLException failure) {
            discard(failure);
        }
    }

    /** Gives the connection back as it came. */
    void restore() {
        try {
            if (!afterSnapshot.isEmpty()) {
                execute(afterSnapshot);
            }
            if (autoCommitBefore) {
                connection.setAutoCommit(true);
            }
            if (isolationBefore != Connection.TRANSACTION_READ_COMMITTED) {
                connection.setTransactionIsolation(isolationBefore);
            }
        } catch (SQLException failure) {
            discard(failure);
        }
    }

    /** Nobody may get a connection that is perhaps still in a transaction. */
    private void discard(SQLException failure) {
        LOG.debug("a connection is discarded", failure);
        try {
            connection.abort(Runnable::run);
        } catch (SQLException ignored) {
            LOG.debug("a connection could not even be discarded", ignored);
        }
    }
}
