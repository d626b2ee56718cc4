package org.stockledger.inventory.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;

/**
 * Runs the rooms' statements on the one connection of a transaction. Every failure comes out classified, and is told to
 * the transaction: after it nothing of the transaction may be committed.
 */
final class Sql {
    private static final Logger LOG = LoggerFactory.getLogger(JpaInventory.class);

    private final Connection connection;
    private final Dialect dialect;
    private final int lockWaitSeconds;
    private final Consumer<StoreException> onFailure;
    private boolean wrote;

    /**
     * @param lockWaitSeconds bounds each statement that may wait for a lock, joined ones together; 0 where the connection has a bound of its own
     * @param onFailure told of every failure, before it is thrown
     */
    Sql(Connection connection, Dialect dialect, int lockWaitSeconds, Consumer<StoreException> onFailure) {
        this.connection = connection;
        this.dialect = dialect;
        this.lockWaitSeconds = dialect.database().timesStatements() ? lockWaitSeconds : 0;
        this.onFailure = onFailure;
    }

    interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    interface RowVisitor {
        void visit(Row row) throws SQLException;
    }

    Database database() {
        return dialect.database();
    }

    /** Whether anything was written, or tried to be. */
    boolean wrote() {
        return wrote;
    }

    /** Every row of the answer. */
    <T> List<T> list(String statement, Parameters parameters, RowReader<T> reader) {
        List<T> found = new ArrayList<>();
        each(statement, parameters, row -> found.add(reader.read(row)));
        return found;
    }

    /** The first row of the answer, if there is one. */
    <T> Optional<T> first(String statement, Parameters parameters, RowReader<T> reader) {
        return list(statement, parameters, reader).stream().findFirst();
    }

    /** As {@link #first}, by a statement that locks and so may wait. */
    <T> Optional<T> firstLocked(String statement, Parameters parameters, RowReader<T> reader) {
        List<T> found = new ArrayList<>();
        eachLocked(statement, parameters, row -> found.add(reader.read(row)));
        return found.stream().findFirst();
    }

    /** Visits every row of the answer. */
    void each(String statement, Parameters parameters, RowVisitor visitor) {
        query(statement, parameters, 0, visitor);
    }

    /** As {@link #each}, by a statement that locks and so may wait. */
    void eachLocked(String statement, Parameters parameters, RowVisitor visitor) {
        query(statement, parameters, lockWaitSeconds, visitor);
    }

    private void query(String statement, Parameters parameters, int seconds, RowVisitor visitor) {
        String text = parameters.expanded(dialect.complete(statement), dialect.database());
        try (PreparedStatement prepared = prepared(text, seconds)) {
            parameters.set(prepared, dialect.database());
            try (ResultSet rows = prepared.executeQuery()) {
                Row row = new Row(rows, dialect.database());
                while (rows.next()) {
                    visitor.visit(row);
                }
            }
        } catch (SQLException failure) {
            throw failed(failure, text, seconds);
        } catch (IllegalArgumentException | NullPointerException unreadable) {
            throw told(
                    new StoreException(Reason.DEFECT, "a row of the ledger cannot be read: " + unreadable, unreadable));
        }
    }

    /** Runs one statement that writes. */
    int write(String statement, Parameters parameters) {
        wrote = true;
        String text = parameters.expanded(dialect.complete(statement), dialect.database());
        try (PreparedStatement prepared = prepared(text, lockWaitSeconds)) {
            parameters.set(prepared, dialect.database());
            return prepared.executeUpdate();
        } catch (SQLException failure) {
            throw failed(failure, text, lockWaitSeconds);
        }
    }

    /** Inserts one row by a statement that passes over a row which is there already: whether it was new. */
    boolean writeUnlessThere(String statement, Parameters parameters) {
        wrote = true;
        String text = parameters.expanded(dialect.complete(statement), dialect.database());
        try (PreparedStatement prepared = prepared(text, lockWaitSeconds)) {
            parameters.set(prepared, dialect.database());
            return prepared.executeUpdate() > 0;
        } catch (SQLException failure) {
            if (dialect.database().failsWhereThere() && SqlFailure.of(failure) == SqlFailure.DUPLICATE) {
                return false;
            }
            throw failed(failure, text, lockWaitSeconds);
        }
    }

    /** Runs a statement once for each set of parameters. Nobody reads the counts: drivers that rewrite batches have none. */
    void writeAll(String statement, Collection<Parameters> rows) {
        if (rows.isEmpty()) {
            return;
        }
        wrote = true;
        String text = dialect.complete(statement);
        try (PreparedStatement prepared = prepared(text, lockWaitSeconds)) {
            for (Parameters row : rows) {
                row.set(prepared, dialect.database());
                prepared.addBatch();
            }
            prepared.executeBatch();
        } catch (SQLException failure) {
            throw failed(failure, text, lockWaitSeconds);
        }
    }

    /** Runs all writes in their order: on PostgreSQL in one round trip together, elsewhere each as a batch. */
    void writeTogether(List<Write> writes) {
        if (database().takesStatementsTogether()) {
            writeInOne(writes);
        } else {
            writes.forEach(write -> writeAll(write.statement(), write.rows()));
        }
    }

    private void writeInOne(List<Write> writes) {
        wrote = true;
        try (PreparedStatement prepared = prepared(joined(writes), lockWaitSeconds)) {
            int index = 1;
            for (Write write : writes) {
                for (Parameters row : write.rows()) {
                    index = row.set(prepared, database(), index);
                }
            }
            prepared.executeUpdate();
        } catch (SQLException failure) {
            // Which of the statements failed is only in the message, by the name of the table or of its constraint.
            throw failed(failure, String.valueOf(failure.getMessage()), lockWaitSeconds);
        }
    }

    private String joined(List<Write> writes) {
        StringJoiner joined = new StringJoiner(";\n");
        for (Write write : writes) {
            String text = dialect.complete(write.statement());
            write.rows().forEach(row -> joined.add(row.expanded(text, database())));
        }
        return joined.toString();
    }

    private PreparedStatement prepared(String text, int seconds) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        if (seconds > 0) {
            bound(statement, seconds);
        }
        return statement;
    }

    private static void bound(Statement statement, int seconds) throws SQLException {
        try {
            statement.setQueryTimeout(seconds);
        } catch (SQLException refused) {
            statement.close();
            throw refused;
        }
    }

    private StoreException failed(SQLException cause, String where, int seconds) {
        SqlFailure failure = SqlFailure.on(connection, cause);
        if (failure == SqlFailure.CANCELLED && seconds > 0) {
            String sentence = "waited more than " + seconds + " s for a lock; nothing was done";
            return told(new StoreException(Reason.CONFLICT, sentence, cause));
        }
        if (failure == SqlFailure.CHECK_FIRED) {
            LOG.error("a check of the database refused what the ledger had accepted; please report it", cause);
        } else if (failure == SqlFailure.DUPLICATE && where.contains("inv_entry")) {
            LOG.error("an entry was there already: somebody writes without the ledger's locks", cause);
        }
        return told(failure.beforeCommit(cause));
    }

    private StoreException told(StoreException failure) {
        onFailure.accept(failure);
        return failure;
    }
}
