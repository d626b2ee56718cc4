package org.stockledger.inventory.jpa;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** A pool of connections that are ready for the ledger: READ COMMITTED, bounded waits, batches in one go. */
final class OwnPool {
    private static final long CONNECTION_WAIT = TimeUnit.SECONDS.toMillis(5);

    /** Longer than any statement of the ledger; without it a dead network would hold a caller for ever. */
    private static final long NETWORK_WAIT = TimeUnit.SECONDS.toMillis(60);

    private OwnPool() {}

    /** A DataSource that is to be closed. */
    static DataSource over(String url, String user, String password, JpaSettings settings) {
        Database database = database(url, user, password);
        HikariConfig config = new HikariConfig();
        config.setPoolName("stockledger");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(settings.poolSize());
        config.setConnectionTimeout(CONNECTION_WAIT);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionInitSql(database.lockWait(settings.lockWait().toMillis()));
        // Else PostgreSQL forgets what was set when the first transaction is rolled back.
        config.setIsolateInternalQueries(true);
        database.driverProperties(NETWORK_WAIT).forEach((name, value) -> {
            if (!url.contains(name + "=")) {
                config.addDataSourceProperty(name, value);
            }
        });
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException failure) {
            throw SqlFailure.of(failure).beforeCommit(failure);
        }
    }

    private static Database database(String url, String user, String password) {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            return Database.of(connection);
        } catch (SQLException failure) {
            throw SqlFailure.of(failure).beforeCommit(failure);
        }
    }
}
