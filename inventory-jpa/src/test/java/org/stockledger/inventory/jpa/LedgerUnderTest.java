package org.stockledger.inventory.jpa;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Settings;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/** One ledger per database server, for the whole run, to be emptied before each test: opening one takes its time. */
final class LedgerUnderTest {
    private static final Map<Engine, LedgerUnderTest> LEDGERS = new EnumMap<>(Engine.class);
    private static final List<String> TABLES =
            List.of("inv_entry", "inv_movement", "inv_command", "inv_stock", "inv_product", "inv_location");

    private final HikariDataSource pool;
    private final OwningStore store;

    private LedgerUnderTest(TestDatabase database) {
        JpaSettings settings = JpaSettings.standard();
        this.pool = (HikariDataSource) OwnPool.over(database.url(), database.user(), database.password(), settings);
        Database kind = Database.of(pool);
        Migration.run(pool, kind, settings.schema());
        EntityManagerFactory factory = OwnUnit.over(pool, kind, settings.schema());
        this.store = new OwningStore(factory, true, settings.lockWaitSeconds());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            factory.close();
            pool.close();
            database.close();
        }));
    }

    /** The ledger on this server, without anything in it. */
    static synchronized LedgerUnderTest emptyOn(Engine engine) {
        LedgerUnderTest ledger = LEDGERS.computeIfAbsent(engine, first -> new LedgerUnderTest(first.newDatabase()));
        ledger.empty();
        return ledger;
    }

    Inventory inventory(Settings settings) {
        return Inventory.over(store, settings);
    }

    private void empty() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.executeUpdate("delete from " + table);
            }
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
