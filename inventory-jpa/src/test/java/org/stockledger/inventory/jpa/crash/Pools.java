package org.stockledger.inventory.jpa.crash;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.stockledger.inventory.jpa.host.Waiting;

/** Pools as hosts have them. */
final class Pools {
    private Pools() {}

    /** A pool of at most so many connections that come from this source. */
    static HikariDataSource over(DataSource source, int connections) {
        return new HikariDataSource(configuration(source, connections));
    }

    /** A pool on whose connections this is executed before they are used. */
    static HikariDataSource over(DataSource source, int connections, String firstStatement) {
        HikariConfig configuration = configuration(source, connections);
        configuration.setConnectionInitSql(firstStatement);
        return new HikariDataSource(configuration);
    }

    private static HikariConfig configuration(DataSource source, int connections) {
        HikariConfig configuration = new HikariConfig();
        configuration.setDataSource(source);
        configuration.setMaximumPoolSize(connections);
        configuration.setMinimumIdle(0);
        configuration.setConnectionTimeout(1_000);
        return configuration;
    }

    /** Waits until every connection is back. */
    static void awaitAllIdle(HikariDataSource pool) {
        Waiting.until(
                "every connection is back in " + pool,
                () -> pool.getHikariPoolMXBean().getActiveConnections() == 0);
    }
}
