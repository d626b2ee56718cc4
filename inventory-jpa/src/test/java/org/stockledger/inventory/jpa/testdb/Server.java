package org.stockledger.inventory.jpa.testdb;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A running server, whoever started it: makes databases and drops them.
 *
 * @param url the URL of any database on it
 */
record Server(Engine engine, String url, String user, String password) {

    /** Everything before the database's name, the name, the options. */
    private static final Pattern URL = Pattern.compile("([^;?]*[:/])([^:/;?]*)([;?].*)?");

    /** Two builds may share a given server. */
    private static final String THIS_RUN =
            Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), Character.MAX_RADIX);

    private static final AtomicInteger DATABASES = new AtomicInteger();

    Server {
        if (!URL.matcher(url).matches() || url.matches("[^;?]*//[^/;?]*([;?].*)?")) {
            throw new IllegalArgumentException("Not the URL of a database: " + url);
        }
    }

    TestDatabase newDatabase() {
        String database = "inv_" + THIS_RUN + "_" + DATABASES.incrementAndGet();
        run(url, engine.toCreate(database));
        return new TestDatabase(this, database);
    }

    void drop(String database) {
        run(engine == Engine.H2 ? urlOf(database) : url, engine.toDrop(database));
    }

    String urlOf(String database) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalStateException(url);
        }
        return parts.group(1) + database + (parts.group(3) == null ? "" : parts.group(3));
    }

    private void run(String databaseUrl, List<String> statements) {
        try (Connection connection = DriverManager.getConnection(databaseUrl, user, password);
                Statement statement = connection.createStatement()) {
            DatabaseMetaData metaData = connection.getMetaData();
            UsedEngines.note(engine, describe(metaData));
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("At " + databaseUrl + ": " + e.getMessage(), e);
        }
    }

    private static String describe(DatabaseMetaData metaData) throws SQLException {
        return metaData.getDatabaseProductName() + " " + metaData.getDatabaseProductVersion() + ", "
                + metaData.getDriverName() + " " + metaData.getDriverVersion();
    }
}
