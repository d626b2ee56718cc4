package org.stockledger.inventory.jpa.testdb;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The databases the ledger is tested on. An engine is a real server on the loopback interface, started on first use, at
 * most once per JVM, and ended with the JVM; H2 runs inside it. An engine that cannot be started fails the test with a
 * sentence that says what to do; none is ever left out in silence. Thread-safe.
 */
public enum Engine {
    H2 {
        @Override
        Server boot() {
            return new Server(this, "jdbc:h2:mem:unused;DB_CLOSE_DELAY=-1", "sa", "");
        }

        @Override
        List<String> toCreate(String database) {
            return List.of(); // connecting creates it
        }

        @Override
        List<String> toDrop(String database) {
            return List.of("drop all objects delete files");
        }
    },

    POSTGRESQL {
        @Override
        ServerSoftware software() {
            return PostgreSqlSoftware.INSTANCE;
        }

        @Override
        List<String> toCreate(String database) {
            return List.of("create database " + database);
        }

        @Override
        List<String> toDrop(String database) {
            return List.of("drop database if exists " + database + " with (force)");
        }
    },

    MARIADB {
        @Override
        ServerSoftware software() {
            return MariaDbSoftware.INSTANCE;
        }
    },

    MYSQL {
        @Override
        ServerSoftware software() {
            return MySqlSoftware.INSTANCE;
        }
    };

    private static final String CHOICE = "inventory.test.engines";

    private @Nullable CompletableFuture<Server> server;

    /** Whether the rows of all tables go to it in one round trip. */
    public boolean takesTablesTogether() {
        return this == POSTGRESQL;
    }

    /** The engines of this run: all of them, or those that {@code -Dinventory.test.engines} names. */
    public static List<Engine> all() {
        String choice = System.getProperty(CHOICE, "");
        return choice.isBlank()
                ? List.of(values())
                : Arrays.stream(choice.split(",")).map(Engine::named).distinct().toList();
    }

    private static Engine named(String name) {
        return Arrays.stream(values())
                .filter(engine -> engine.propertyName().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "-D" + CHOICE + " names '" + name.strip() + "', known are: " + names(List.of(values()))));
    }

    /** Whether this run uses the engine; a test of one engine's own ways asks before. */
    public boolean isActive() {
        return all().contains(this);
    }

    /** An empty database of its own, dropped when closed. The first call waits for the engine to be ready. */
    public TestDatabase newDatabase() {
        if (!isActive()) {
            throw new IllegalStateException(this + " is left out by -D" + CHOICE + "; ask isActive() before");
        }
        try {
            return startInBackground().join().newDatabase();
        } catch (CompletionException e) {
            throw new IllegalStateException(name() + " is not available. " + whatToDo(), e.getCause());
        }
    }

    /** Starts the engine unless that has been done, and does not wait. */
    synchronized CompletableFuture<Server> startInBackground() {
        if (server == null) {
            server = new CompletableFuture<>();
            Thread booting = new Thread(() -> completeByBooting(server), "boot-" + propertyName());
            booting.setDaemon(true);
            booting.start();
        }
        return server;
    }

    private void completeByBooting(CompletableFuture<Server> booted) {
        try {
            booted.complete(
                    given("url").isEmpty() ? boot() : new Server(this, given("url"), given("user"), given("password")));
        } catch (Throwable e) {
            booted.completeExceptionally(e);
        }
    }

    Server boot() {
        return ServerProcess.start(software(), Durability.RELAXED).server(this);
    }

    ServerSoftware software() {
        throw new IllegalArgumentException(this + " has no server of its own");
    }

    List<String> toCreate(String database) {
        return List.of("create database " + database + " character set utf8mb4");
    }

    List<String> toDrop(String database) {
        // a transaction that some test forgot must not make the drop wait for a day
        return List.of("set session lock_wait_timeout = 30", "drop database if exists " + database);
    }

    private String given(String property) {
        return System.getProperty("inventory.test." + propertyName() + "." + property, "");
    }

    private String whatToDo() {
        List<Engine> others = all().stream().filter(engine -> engine != this).toList();
        return "Give a running server by -Dinventory.test." + propertyName() + ".url (and .user, .password), or leave "
                + this + " out by -D" + CHOICE + "=" + names(others);
    }

    private String propertyName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String names(List<Engine> engines) {
        return engines.stream().map(Engine::propertyName).collect(Collectors.joining(","));
    }
}
