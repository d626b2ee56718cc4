package org.stockledger.examples.benchmark;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The databases that can be under load, and what a hand-written statement has to say differently on each. */
enum DatabaseKind {
    /** H2 waits long for a lock that others keep taking; the servers have defaults of their own. */
    H2("jdbc:h2:", ";LOCK_TIMEOUT=10000", " for update"),

    POSTGRESQL("jdbc:postgresql:", "reWriteBatchedInserts=true", " for update of s"),

    MARIADB("jdbc:mariadb:", "", " for update"),

    MYSQL("jdbc:mysql:", "rewriteBatchedStatements=true", " for update of s");

    private final String scheme;
    private final String flag;
    private final String lock;

    DatabaseKind(String scheme, String flag, String lock) {
        this.scheme = scheme;
        this.flag = flag;
        this.lock = lock;
    }

    /** The kind that this JDBC URL leads to; empty if it is none of them. */
    static Optional<DatabaseKind> of(String url) {
        return Arrays.stream(values())
                .filter(kind -> url.startsWith(kind.scheme))
                .findFirst();
    }

    /** With what makes the driver send batches in one go: the same for every contender. */
    String withFlags(String url) {
        String name = flag.replaceAll("^;|=.*", "");
        if (flag.isEmpty() || url.contains(name)) {
            return url;
        }
        return url + (flag.startsWith(";") ? "" : url.contains("?") ? "&" : "?") + flag;
    }

    /** Ends a query that locks the rows of the table {@code s}. */
    String lock() {
        return lock;
    }

    /** What makes a source of numbers that Hibernate can draw on, fifty at a time. */
    String[] sequence(String name) {
        return this == MYSQL
                ? new String[] {"create table " + name + " (next_val bigint)", "insert into " + name + " values (1)"}
                : new String[] {"create sequence " + name + " start with 1 increment by 50"};
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
