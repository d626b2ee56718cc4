package org.stockledger.inventory.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;
import org.stockledger.inventory.spi.AuditRepository;

/** No statement of the ledger reads a table from one end to the other that grows with the trade. */
class PlanTest {
    private static final Set<String> GROWING = Set.of("inv_command", "inv_movement", "inv_entry");
    private static final TradeYear YEAR = new TradeYear(300, 6, 90_000);

    static Stream<Engine> engines() {
        return Engine.all().stream();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void no_statement_reads_all_of_a_table_that_grows(Engine engine) throws IOException {
        ExplainingDataSource explaining = new ExplainingDataSource();
        try (TestDatabase database = engine.newDatabase();
                HikariDataSource pool = pool(database);
                OpenInventory inventory = JpaInventory.open(explaining.over(pool))) {
            fill(pool, YEAR);
            new EveryRoom(inventory).visit();
            verifyInSmallSteps(explaining.over(pool));
        }
        Collection<Plan> plans = explaining.plans();
        Files.write(
                Path.of("target/plans-" + engine + ".txt"),
                List.of(plans.stream().map(Plan::toString).collect(Collectors.joining("\n"))));
        assertThat(plans).hasSizeGreaterThan(50);
        assertThat(plans)
                .filteredOn(plan -> plan.scanned().stream().anyMatch(GROWING::contains))
                .isEmpty();
    }

    /** A step of the usual size would be most of these tables, and reading all of them right. */
    private static void verifyInSmallSteps(DataSource source) {
        try (Connection connection = source.getConnection()) {
            Sql sql = new Sql(connection, new Dialect(Database.of(connection), null), 0, failure -> {});
            AuditRepository audit = new JpaAuditRepository(sql, 1_000, 500);
            for (Optional<Cursor> from = Optional.of(Cursor.behind("audit-cells", 0, 0)); from.isPresent(); ) {
                from = audit.audit(from).next();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static void fill(HikariDataSource pool, TradeYear year) {
        try (OpenInventory before =
                JpaInventory.open(pool, JpaSettings.standard().ledger(TradeYear.eve()))) {
            year.open(before);
            BigLedger.fill(pool, year);
            assertThat(before.verify().findings()).isEmpty();
        }
    }

    private static HikariDataSource pool(TestDatabase database) {
        return (HikariDataSource)
                OwnPool.over(database.url(), database.user(), database.password(), JpaSettings.standard());
    }
}
