package org.stockledger.examples.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** The database under load, with one pool for all who write their own statements. Closing closes the pool. */
final class Site implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 60_000;

    private final Address address;
    private final DatabaseKind kind;
    private final int poolSize;
    private final HikariDataSource pool;
    private final List<Article> assortment = Article.assortment(Work.MOST_ARTICLES);

    private Site(Address address, DatabaseKind kind, int poolSize) {
        this.address = address;
        this.kind = kind;
        this.poolSize = poolSize;
        this.pool = new HikariDataSource(config(address, poolSize));
    }

    /** Where a database is. */
    record Address(String url, String user, String password) {}

    static Site at(Address given, int poolSize) {
        DatabaseKind kind = DatabaseKind.of(given.url()).orElseThrow();
        return new Site(new Address(kind.withFlags(given.url()), given.user(), given.password()), kind, poolSize);
    }

    private static HikariConfig config(Address address, int poolSize) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("benchmark");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(poolSize);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setInitializationFailTimeout(1);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return config;
    }

    Address address() {
        return address;
    }

    DatabaseKind kind() {
        return kind;
    }

    int poolSize() {
        return poolSize;
    }

    DataSource pool() {
        return pool;
    }

    List<Article> assortment() {
        return assortment;
    }

    /** Product and version, and what a sale's durability hangs on. */
    String description() {
        try (Connection connection = pool.getConnection()) {
            return connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException failure) {
            throw new DatabaseException(failure);
        }
    }

    /** Whether somebody's ledger or an earlier run is here, which this program would spoil. */
    boolean isTaken() {
        try (Connection connection = pool.getConnection();
                ResultSet tables = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), null, null, new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                if (isOurs(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
            return false;
        } catch (SQLException failure) {
            throw new DatabaseException(failure);
        }
    }

    private static boolean isOurs(String table) {
        return table.startsWith("inv_")
                || List.of(Entrant.values()).stream()
                        .anyMatch(entrant -> table.equals(entrant.tables().named("{history}")));
    }

    @Override
    public void close() {
        pool.close();
    }
}
