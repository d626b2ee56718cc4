package org.stockledger.examples.benchmark;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.jpa.testdb.Engine;
import picocli.CommandLine.Option;

/** Which database is put under load, as the user says it. */
final class DatabaseChoice {
    /** The folders that servers of a run write into; each deletes its own. */
    private static final String RUN_FOLDER = "inventory.test.run";

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description = "start postgresql (default), mariadb, mysql or h2 for this run, with durable commits")
    private @Nullable DatabaseKind engine;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "an empty database of yours, by its JDBC URL; the tables stay there")
    private @Nullable String url;

    @Option(names = "--user", paramLabel = "NAME", description = "the user of the database at the URL")
    private @Nullable String user;

    @Option(
            names = "--password",
            paramLabel = "SECRET",
            arity = "0..1",
            interactive = true,
            description = "the user's password; asked for if none follows")
    private @Nullable String password;

    /** What is wrong with the choice; empty if nothing is. */
    Optional<String> fault() {
        if (url == null) {
            return user != null || password != null
                    ? Optional.of("--user and --password belong to a --url")
                    : Optional.empty();
        }
        if (engine != null) {
            return Optional.of("--url and --engine exclude each other");
        }
        return DatabaseKind.of(url).isEmpty()
                ? Optional.of("--url: PostgreSQL, MariaDB, MySQL or H2 expected, as in jdbc:postgresql://host/name")
                : Optional.empty();
    }

    /** Connects, after it has started what is to be started. */
    OpenDatabase open() {
        if (url != null) {
            String name = Objects.requireNonNullElse(user, "");
            return OpenDatabase.given(new Site.Address(url, name, Objects.requireNonNullElse(password, "")));
        }
        DatabaseKind kind = Objects.requireNonNullElse(engine, DatabaseKind.POSTGRESQL);
        if (kind == DatabaseKind.H2) {
            return OpenDatabase.embedded();
        }
        if (System.getProperty(RUN_FOLDER) == null) {
            System.setProperty(RUN_FOLDER, System.getProperty("java.io.tmpdir"));
        }
        return OpenDatabase.started(Engine.valueOf(kind.name()));
    }

    @Override
    public String toString() {
        return url == null
                ? Objects.requireNonNullElse(engine, DatabaseKind.POSTGRESQL) + ", started for this run"
                : url.replaceAll("[?;].*", ""); // what follows may hold a password
    }
}
