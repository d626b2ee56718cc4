package org.stockledger.inventory.jpa.testdb;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * An empty database that belongs to whoever asked for it, so that tests may use fixed names. Thread-safe. Closing drops
 * it, even while connections to it are open.
 *
 * @see Engine#newDatabase()
 */
public final class TestDatabase implements AutoCloseable {

    private final Server server;
    private final String name;

    TestDatabase(Server server, String name) {
        this.server = server;
        this.name = name;
    }

    public Engine engine() {
        return server.engine();
    }

    public String name() {
        return name;
    }

    public String url() {
        return server.urlOf(name);
    }

    public String user() {
        return server.user();
    }

    public String password() {
        return server.password();
    }

    /** A new connection, in auto-commit mode and at the isolation the server gives to everyone. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }

    /** Opens a connection whenever asked for one; a test that wants a pool puts one around it. */
    public DataSource dataSource() {
        return new UnpooledDataSource(this);
    }

    @Override
    public void close() {
        server.drop(name);
    }

    @Override
    public String toString() {
        return engine() + " " + name;
    }
}
