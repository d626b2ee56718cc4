package org.stockledger.inventory.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.Settings;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/** The ways in, and what they say when something is missing. */
class OpeningTest {
    private static final JpaSettings BRIEFLY =
            JpaSettings.standard().ledger(Settings.standard().deadline(Duration.ofMillis(500)));

    static Stream<Engine> engines() {
        return Engine.all().stream();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void tables_of_the_host_stay_and_opening_again_finds_what_was_posted(Engine engine) throws SQLException {
        try (TestDatabase database = engine.newDatabase()) {
            execute(database, "create table host_order (id bigint primary key)");
            try (OpenInventory inventory = JpaInventory.open(database.url(), database.user(), database.password())) {
                receiveTea(inventory);
            }
            execute(database, "insert into host_order (id) values (1)");
            try (OpenInventory inventory = JpaInventory.open(database.url(), database.user(), database.password())) {
                assertThat(onHand(inventory)).isEqualTo(Quantity.of(5));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void a_pool_of_the_host_gets_its_connections_back_as_they_were(Engine engine) throws SQLException {
        try (TestDatabase database = engine.newDatabase();
                HikariDataSource pool = pool(database)) {
            try (OpenInventory inventory = JpaInventory.open(pool)) {
                receiveTea(inventory);
                assertThatThrownBy(() -> inventory.post(Receipt.into("NOWHERE").line("TEA", 1)))
                        .hasMessageContaining("unknown location");
            }
            assertThat(pool.isClosed()).isFalse();
            try (Connection connection = pool.getConnection()) {
                assertThat(connection.getAutoCommit()).isTrue();
                assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_REPEATABLE_READ);
            }
            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        }
    }

    private static HikariDataSource pool(TestDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.dataSource());
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void a_unit_of_the_host_with_the_tables_in_a_schema_of_their_own_is_followed(Engine engine) throws SQLException {
        try (TestDatabase database = engine.newDatabase()) {
            String schema = database.name() + "_stock";
            boolean innoDb = engine == Engine.MYSQL || engine == Engine.MARIADB;
            execute(
                    database,
                    innoDb ? "create database " + schema + " character set utf8mb4" : "create schema " + schema);
            try {
                JpaSettings settings = JpaSettings.standard().schema(schema);
                try (OpenInventory inventory =
                        JpaInventory.open(database.url(), database.user(), database.password(), settings)) {
                    receiveTea(inventory);
                    assertThat(onHand(inventory)).isEqualTo(Quantity.of(5));
                    assertThat(inventory.verify().findings()).isEmpty();
                }
                execute(database, "select count(*) from " + schema + ".inv_entry");
                try (EntityManagerFactory factory =
                        OwnUnit.over(database.dataSource(), Database.of(database.dataSource()), schema)) {
                    assertThat(onHand(JpaInventory.managing(factory))).isEqualTo(Quantity.of(5));
                }
            } finally {
                if (innoDb) {
                    execute(database, "drop database " + schema);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void missing_tables_are_named_before_anything_is_posted(Engine engine) {
        try (TestDatabase database = engine.newDatabase()) {
            StoreException failure = catchThrowableOfType(
                    StoreException.class, () -> JpaInventory.open(database.dataSource(), BRIEFLY.withoutMigration()));
            assertThat(failure.reason()).isEqualTo(Reason.SCHEMA);
            assertThat(failure).hasMessageContaining("inv_");
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void a_table_that_goes_missing_later_is_a_schema_failure_too(Engine engine) throws SQLException {
        try (TestDatabase database = engine.newDatabase();
                OpenInventory inventory =
                        JpaInventory.open(database.url(), database.user(), database.password(), BRIEFLY)) {
            receiveTea(inventory);
            execute(database, "drop table inv_entry");
            assertThat(catchThrowableOfType(StoreException.class, inventory::verify)
                            .reason())
                    .isEqualTo(Reason.SCHEMA);
        }
    }

    @Test
    void a_file_keeps_its_ledger(@TempDir Path folder) {
        Path file = folder.resolve("my shop");
        try (OpenInventory inventory = JpaInventory.embedded(file)) {
            receiveTea(inventory);
        }
        try (OpenInventory inventory = JpaInventory.embedded(file)) {
            assertThat(onHand(inventory)).isEqualTo(Quantity.of(5));
        }
        assertThat(folder.resolve("my shop.mv.db")).exists();
    }

    @Test
    void interrupting_a_caller_does_not_close_an_embedded_ledger(@TempDir Path folder) {
        try (OpenInventory inventory = JpaInventory.embedded(folder.resolve("shop"))) {
            receiveTea(inventory);
            for (int i = 0; i < 50; i++) {
                Thread.currentThread().interrupt();
                try {
                    inventory.post(Receipt.into("LON").line("TEA", 1));
                } catch (StoreException interrupted) {
                    assertThat(interrupted.reason()).isEqualTo(Reason.INTERRUPTED);
                } finally {
                    Thread.interrupted();
                }
            }
            assertThat(inventory.verify().findings()).isEmpty();
        }
    }

    @Test
    void after_closing_every_call_says_so(@TempDir Path folder) {
        OpenInventory inventory = JpaInventory.embedded(folder.resolve("shop"));
        inventory.close();
        inventory.close();
        assertThat(catchThrowableOfType(StoreException.class, inventory::verify).reason())
                .isEqualTo(Reason.CLOSED);
    }

    @Test
    void a_database_that_is_not_there_is_unavailable() {
        StoreException failure = catchThrowableOfType(
                StoreException.class, () -> JpaInventory.open("jdbc:postgresql://127.0.0.1:1/none", "nobody", ""));
        assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE);
    }

    @Test
    void the_mapping_file_and_the_class_names_tell_the_same() throws Exception {
        String mapping = new String(getClass()
                .getClassLoader()
                .getResourceAsStream(JpaInventory.MAPPING_FILE)
                .readAllBytes());
        List<String> names = JpaInventory.entityClassNames();
        assertThat(names)
                .hasSize(6)
                .allSatisfy(name ->
                        assertThat(mapping).contains("class=\"" + name.substring(name.lastIndexOf('.') + 1) + "\""));
    }

    private static void receiveTea(Inventory inventory) {
        inventory.products().register(Product.of("TEA", "Tea"));
        inventory.locations().register(Location.of("LON", "London"));
        inventory.post(Receipt.into("LON").line("TEA", 5));
    }

    private static Quantity onHand(Inventory inventory) {
        return inventory.stock().onHand(Sku.of("TEA"), LocationCode.of("LON"));
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
