package org.stockledger.inventory.jpa;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;

/** The databases, each with nothing but what sets it apart from the others. */
enum Database {
    H2("h2", "", "for update", "", false),
    POSTGRESQL("postgresql", "", "for share", "on conflict do nothing", false),
    MYSQL("mysql", "force index (primary)", "for share", "", true),
    MARIADB("mariadb", "force index (primary)", "lock in share mode", "", true);

    private final String folder;
    private final String byPrimaryKey;
    private final String shareLock;
    private final String unlessThere;
    private final boolean innoDb;

    Database(String folder, String byPrimaryKey, String shareLock, String unlessThere, boolean innoDb) {
        this.folder = folder;
        this.byPrimaryKey = byPrimaryKey;
        this.shareLock = shareLock;
        this.unlessThere = unlessThere;
        this.innoDb = innoDb;
    }

    /** The database behind this connection. */
    static Database of(Connection connection) throws SQLException {
        DatabaseMetaData about = connection.getMetaData();
        // A MariaDB server answers MySQL's driver with the product name MySQL.
        String name =
                (about.getDatabaseProductName() + " " + about.getDatabaseProductVersion()).toLowerCase(Locale.ROOT);
        if (name.contains("mariadb")) {
            return MARIADB;
        }
        for (Database database : values()) {
            if (name.startsWith(database.folder)) {
                return database;
            }
        }
        throw new StoreException(
                Reason.SCHEMA, "the ledger runs on PostgreSQL, MySQL, MariaDB and H2, not on " + name, null);
    }

    /** The database that this gives connections to. */
    static Database of(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return of(connection);
        } catch (SQLException failure) {
            throw SqlFailure.of(failure).beforeCommit(failure);
        }
    }

    /** What Hibernate calls the place of the tables: MySQL and MariaDB have catalogs and no schemas. */
    String schemaProperty() {
        return innoDb ? "hibernate.default_catalog" : "hibernate.default_schema";
    }

    /** The name of a schema as the database keeps it when a statement names it without quotes. */
    String folded(String schema) {
        return switch (this) {
            case H2 -> schema.toUpperCase(Locale.ROOT);
            case POSTGRESQL -> schema.toLowerCase(Locale.ROOT);
            case MYSQL, MARIADB -> schema;
        };
    }

    /** Where the jar keeps the tables of this database. */
    String scripts() {
        return "org/stockledger/inventory/db/" + folder;
    }

    /**
     * Keeps InnoDB on the primary key: otherwise a list that covers much of a small table makes it scan the table and
     * wait for rows that nobody asked for.
     */
    String byPrimaryKey() {
        return byPrimaryKey;
    }

    /**
     * The commands {@code c} with the ids of a list. PostgreSQL keeps a plan that it made while the table was small, and
     * would scan it later: it is led to look up one id after the other.
     */
    String commandsById() {
        return this == POSTGRESQL
                ? "({list}) w(id) cross join lateral"
                        + " (select k.command_no, k.id from inv_command k where k.id = w.id collate \"C\" limit 1) c"
                : "inv_command c where c.id in ({list})";
    }

    /** Whether a list comes as an array; then one statement also inserts or updates many rows, each to its own values. */
    boolean takesArrays() {
        return this == POSTGRESQL;
    }

    /** Whether statements joined by semicolons go to the server together; the others refuse that, or gain nothing by it. */
    boolean takesStatementsTogether() {
        return this == POSTGRESQL;
    }

    /** Keeps a catalogue row as it is without keeping other readers out; H2 knows only the stronger lock. */
    String shareLock() {
        return shareLock;
    }

    /** What starts an insert that passes over a row that is there already. */
    String insertUnlessThere() {
        return innoDb ? "insert ignore" : "insert";
    }

    /** What ends an insert that passes over a row that is there already. */
    String unlessThere() {
        return unlessThere;
    }

    /** Whether such an insert fails where the row is there, and the transaction goes on: H2's MERGE is not safe in a race. */
    boolean failsWhereThere() {
        return this == H2;
    }

    /** Whether a locking read sees rows that the transaction's snapshot hides. */
    boolean locksBeyondSnapshot() {
        return innoDb;
    }

    /** Whether a greatest number is found by one step along an index, and a last one perhaps by many. */
    boolean leapsToGreatest() {
        return innoDb;
    }

    /** Whether a timer on one statement stays with that statement; H2 keeps it for the connection. */
    boolean timesStatements() {
        return this != H2;
    }

    /** Bounds how long a statement waits for a lock, for the life of a connection. */
    String lockWait(long millis) {
        return switch (this) {
            case H2 -> "set lock_timeout " + millis;
            case POSTGRESQL -> "set lock_timeout = " + millis;
            case MYSQL, MARIADB -> "set session innodb_lock_wait_timeout = " + Math.max(1, millis / 1000);
        };
    }

    /** Lets the next transaction read one snapshot. H2's REPEATABLE READ would take one of each table when it comes up. */
    String snapshot() {
        return switch (this) {
            case H2 -> "set session characteristics as transaction isolation level snapshot";
            case POSTGRESQL -> "set transaction isolation level repeatable read";
            case MYSQL, MARIADB -> "set session transaction isolation level repeatable read";
        };
    }

    /** Undoes that; empty where it goes by itself. */
    String afterSnapshot() {
        return switch (this) {
            case H2 -> "set session characteristics as transaction isolation level read committed";
            case POSTGRESQL -> "";
            case MYSQL, MARIADB -> "set session transaction isolation level read committed";
        };
    }

    /** What a driver is to be told: batches in one go, where that is safe, and no wait for ever on a dead network. */
    Map<String, String> driverProperties(long networkWaitMillis) {
        return switch (this) {
            case H2 -> Map.of();
            case POSTGRESQL ->
                Map.of("reWriteBatchedInserts", "true", "socketTimeout", String.valueOf(networkWaitMillis / 1000));
            case MYSQL ->
                Map.of("rewriteBatchedStatements", "true", "socketTimeout", String.valueOf(networkWaitMillis));
            case MARIADB -> Map.of("socketTimeout", String.valueOf(networkWaitMillis));
        };
    }

    /** The library that Flyway needs for this database, beside its core. */
    String flywayModule() {
        return switch (this) {
            case H2 -> "org.flywaydb:flyway-core";
            case POSTGRESQL -> "org.flywaydb:flyway-database-postgresql";
            case MYSQL, MARIADB -> "org.flywaydb:flyway-mysql";
        };
    }

    /** Times are UTC in every column, whatever zone the server, the session and this machine are in. */
    void setTime(PreparedStatement statement, int index, Instant time) throws SQLException {
        if (innoDb) {
            statement.setObject(index, LocalDateTime.ofInstant(time, ZoneOffset.UTC), Types.TIMESTAMP);
        } else {
            statement.setObject(index, time.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        }
    }

    Instant time(ResultSet row, String column) throws SQLException {
        return innoDb
                ? row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC)
                : row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
