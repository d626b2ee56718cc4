package org.stockledger.inventory.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.Verification;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/** What a ledger of many entries costs, printed as figures. For whoever asks: it takes minutes. */
@EnabledIfSystemProperty(named = "inventory.test.bigLedger", matches = "\\d+")
class BigLedgerTest {
    private static final int ASKED = 2_000;

    static Stream<Engine> engines() {
        return Engine.all().stream();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void figures_of_a_big_ledger(Engine engine) throws SQLException, IOException {
        long entries = Long.getLong("inventory.test.bigLedger");
        TradeYear year = new TradeYear(1_000, 10, entries);
        try (TestDatabase database = engine.newDatabase();
                HikariDataSource pool = pool(database);
                OpenInventory inventory = JpaInventory.open(pool)) {
            giveRoom(pool);
            say(engine, "%,d entries filled in %s", entries, timed(() -> PlanTest.fill(pool, year)));
            Verification[] verified = new Verification[1];
            ExplainingDataSource explaining = new ExplainingDataSource();
            try (OpenInventory explained = JpaInventory.open(explaining.over(pool))) {
                new EveryRoom(explained).visit();
            }
            Files.writeString(Path.of("target/big-plans-" + engine + ".txt"), text(explaining));
            Duration verifying = timed(() -> verified[0] = inventory.verify());
            say(
                    engine,
                    "verify of %,d entries, %,d commands: %s",
                    verified[0].entries(),
                    verified[0].commands(),
                    verifying);
            assertThat(verified[0].findings()).isEmpty();
            Instant june = Instant.parse("2025-06-01T00:00:00Z");
            say(
                    engine,
                    "on hand: %.3f ms",
                    median(n -> inventory.stock().onHand(TradeYear.sku(n % 1_000), TradeYear.code(n % 10))));
            say(
                    engine,
                    "as of: %.3f ms",
                    median(n -> inventory.stock().onHand(TradeYear.sku(n % 1_000), TradeYear.code(n % 10), june)));
        }
    }

    private static String text(ExplainingDataSource explaining) {
        return explaining.plans().stream().map(Plan::toString).collect(Collectors.joining("\n"));
    }

    /** A tests' server is set up small; the memory of one that keeps so much would not be. */
    private static void giveRoom(HikariDataSource pool) throws SQLException {
        Database database = Database.of(pool);
        if (database == Database.MYSQL || database == Database.MARIADB) {
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("set global innodb_buffer_pool_size = " + (1L << 30));
                statement.execute(
                        database == Database.MYSQL
                                ? "set global innodb_redo_log_capacity = " + (512L << 20)
                                : "set global innodb_log_file_size = " + (512L << 20));
            }
        }
    }

    private static double median(IntConsumer call) {
        double[] millis = new double[ASKED];
        for (int n = 0; n < 2 * ASKED; n++) {
            long begun = System.nanoTime();
            call.accept(n * 37);
            millis[n % ASKED] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        return millis[ASKED / 2];
    }

    private static Duration timed(Runnable work) {
        Instant begun = Instant.now();
        work.run();
        return Duration.between(begun, Instant.now());
    }

    private static void say(Engine engine, String text, Object... values) {
        System.out.println(engine + ": " + String.format(Locale.ROOT, text, values));
    }

    private static HikariDataSource pool(TestDatabase database) {
        return (HikariDataSource)
                OwnPool.over(database.url(), database.user(), database.password(), JpaSettings.standard());
    }
}
