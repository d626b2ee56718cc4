package org.stockledger.inventory.jpa;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Settings;

/**
 * How a ledger in a database works. Make it once and use it for every inventory: what is made with the same settings
 * shares one clock.
 *
 * @param ledger clock, deadline and batches
 * @param lockWait how long a transaction of ours waits for a lock before it starts again, 1 to 60 seconds; a transaction
 *     of the host waits as long as the host lets it
 * @param poolSize how many connections a pool of ours has at most, 2 to 1,000
 * @param schema where the tables are, for a persistence unit of ours: a schema, on MySQL and MariaDB a database; null
 *     where the connection finds them by itself. A unit of the host says it by its own default schema or catalog
 * @param migrating whether a persistence unit of ours brings the tables up to date before it begins
 */
public record JpaSettings(
        Settings ledger,
        Duration lockWait,
        int poolSize,
        @Nullable String schema,
        boolean migrating) {
    private static final JpaSettings STANDARD =
            new JpaSettings(Settings.standard(), Duration.ofSeconds(1), 10, null, true);

    public JpaSettings {
        Objects.requireNonNull(ledger, "ledger");
        Objects.requireNonNull(lockWait, "lockWait");
        if (lockWait.compareTo(Duration.ofSeconds(1)) < 0 || lockWait.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("lockWait: 1 to 60 seconds, not " + lockWait);
        }
        if (poolSize < 2 || poolSize > 1_000) {
            throw new IllegalArgumentException("poolSize: 2 to 1,000, not " + poolSize);
        }
    }

    /** The system's clock, a lock wait of 1 second, 10 connections, the tables where the connection finds them, migrated. */
    public static JpaSettings standard() {
        return STANDARD;
    }

    /** With these settings of the ledger. */
    public JpaSettings ledger(Settings newLedger) {
        return new JpaSettings(newLedger, lockWait, poolSize, schema, migrating);
    }

    /** With this longest wait for a lock. */
    public JpaSettings lockWait(Duration longest) {
        return new JpaSettings(ledger, longest, poolSize, schema, migrating);
    }

    /** With at most so many connections. */
    public JpaSettings poolSize(int most) {
        return new JpaSettings(ledger, lockWait, most, schema, migrating);
    }

    /** With the tables in this schema. */
    public JpaSettings schema(String name) {
        return new JpaSettings(ledger, lockWait, poolSize, name, migrating);
    }

    /** Without touching the tables: whoever runs the database brings them up to date. */
    public JpaSettings withoutMigration() {
        return new JpaSettings(ledger, lockWait, poolSize, schema, false);
    }

    int lockWaitSeconds() {
        return (int) lockWait.toSeconds();
    }
}
