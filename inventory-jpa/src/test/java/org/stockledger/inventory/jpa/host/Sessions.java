package org.stockledger.inventory.jpa.host;

import java.time.Duration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/** What a database says of those who are connected to it. For one thread. */
public final class Sessions {
    /** information_schema.innodb_trx shows the same state again to who looks more often than 10 times a second. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

    private final TestDatabase database;
    private final JdbcTemplate sql;
    private long lastLook = System.nanoTime();

    public Sessions(TestDatabase database) {
        this.database = database;
        this.sql = new JdbcTemplate(database.dataSource());
    }

    /** Whether somebody waits for a row that somebody else holds. */
    public boolean someoneWaits() {
        return switch (database.engine()) {
            case H2 -> count("select count(*) from information_schema.sessions where blocker_id is not null") > 0;
            case POSTGRESQL ->
                count("select count(*) from pg_stat_activity"
                                + " where datname = current_database() and wait_event_type = 'Lock'")
                        > 0;
            case MARIADB -> transactionsOfInnoDb().contains("LOCK WAIT");
            case MYSQL -> transactionsOfInnoDb().contains("LOCK WAIT") || someReaderWaits();
        };
    }

    /** MySQL's status passes over a transaction that has only read so far. */
    private boolean someReaderWaits() {
        long now = System.nanoTime();
        if (now - lastLook < BETWEEN_LOOKS.toNanos()) {
            return false;
        }
        lastLook = now;
        return count("select count(*) from information_schema.innodb_trx where trx_state = 'LOCK WAIT'") > 0;
    }

    /** The part about what is going on now; another part is about the last deadlock there was. */
    private String transactionsOfInnoDb() {
        String status =
                String.valueOf(sql.queryForMap("show engine innodb status").get("Status"));
        return status.substring(status.lastIndexOf("\nTRANSACTIONS\n"));
    }

    /** How many have a transaction open, the one that asks left out. */
    public long inTransaction() {
        return count(
                switch (database.engine()) {
                    case H2 ->
                        "select count(*) from information_schema.sessions"
                                + " where contains_uncommitted and session_id <> session_id()";
                    case POSTGRESQL ->
                        "select count(*) from pg_stat_activity"
                                + " where datname = current_database() and pid <> pg_backend_pid()"
                                + " and xact_start is not null and backend_type = 'client backend'";
                    case MARIADB, MYSQL ->
                        "select count(*) from information_schema.innodb_trx t"
                                + " join information_schema.processlist p on p.id = t.trx_mysql_thread_id"
                                + " where p.db = database() and p.id <> connection_id()";
                });
    }

    /** Waits until nobody has a transaction open: what a connection that broke had open ends a moment later. */
    public void awaitNoTransaction() {
        Waiting.until("no transaction is open in " + database, BETWEEN_LOOKS, () -> inTransaction() == 0);
    }

    private long count(String query) {
        Long count = sql.queryForObject(query, Long.class);
        return count == null ? 0 : count;
    }
}
