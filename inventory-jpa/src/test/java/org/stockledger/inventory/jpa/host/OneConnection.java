package org.stockledger.inventory.jpa.host;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/**
 * The simplest pool there is: one connection, lent again and again as it comes back. Nothing is reset by it, so that every
 * setting somebody leaves behind shows.
 */
final class OneConnection extends AbstractDataSource implements AutoCloseable {
    private final Engine engine;
    private final Connection connection;
    private boolean lent;

    OneConnection(TestDatabase database) throws SQLException {
        this.engine = database.engine();
        this.connection = database.connect();
    }

    @Override
    public synchronized Connection getConnection() throws SQLException {
        if (lent || connection.isClosed()) {
            throw new SQLException("the one connection is " + (lent ? "lent" : "closed"), "08001");
        }
        lent = true;
        return (Connection) Proxy.newProxyInstance(
                OneConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        lent = false;
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    /** The settings with which it is lent from now on. */
    void lendAt(int isolation, boolean autoCommit) throws SQLException {
        connection.setTransactionIsolation(isolation);
        connection.setAutoCommit(autoCommit);
    }

    /** Everything that a user of the connection could have changed and left so. */
    synchronized List<Object> settings() throws SQLException {
        List<Object> settings = new ArrayList<>(List.of(
                "lent: " + lent,
                "isolation: " + connection.getTransactionIsolation(),
                "auto-commit: " + connection.getAutoCommit(),
                "read-only: " + connection.isReadOnly(),
                "network timeout: " + connection.getNetworkTimeout()));
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(timeouts())) {
            row.next();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                settings.add(row.getMetaData().getColumnLabel(column) + ": " + row.getString(column));
            }
        }
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
        return settings;
    }

    private String timeouts() {
        return switch (engine) {
            case H2 ->
                "select lock_timeout() as lock_timeout, setting_value as query_timeout"
                        + " from information_schema.settings where setting_name = 'QUERY_TIMEOUT'";
            case POSTGRESQL ->
                "select current_setting('lock_timeout') as lock_timeout,"
                        + " current_setting('statement_timeout') as statement_timeout";
            case MARIADB -> "select @@innodb_lock_wait_timeout, @@max_statement_time, @@foreign_key_checks, @@sql_mode";
            case MYSQL -> "select @@innodb_lock_wait_timeout, @@max_execution_time, @@foreign_key_checks, @@sql_mode";
        };
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
