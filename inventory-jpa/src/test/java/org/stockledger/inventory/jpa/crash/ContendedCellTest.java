package org.stockledger.inventory.jpa.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.stockledger.inventory.jpa.host.Shop.BACKROOM;
import static org.stockledger.inventory.jpa.host.Shop.SHOP;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.Settings;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.Transfer;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.JpaSettings;
import org.stockledger.inventory.jpa.OpenInventory;
import org.stockledger.inventory.jpa.host.FaultyDataSource;
import org.stockledger.inventory.jpa.host.HeldCell;
import org.stockledger.inventory.jpa.host.PlainBooks;
import org.stockledger.inventory.jpa.host.QuietLogs;
import org.stockledger.inventory.jpa.host.Sessions;
import org.stockledger.inventory.jpa.host.Shop;
import org.stockledger.inventory.jpa.host.Waiting;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/** Somebody holds a cell and does not let go: the others wait for a while, begin again, and give up in time. */
@ExtendWith(QuietLogs.class)
class ContendedCellTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.testdb.Engine#all")
    void a_posting_that_waited_in_vain_is_undone_begun_again_and_done_when_the_cell_is_free(Engine engine)
            throws Exception {
        try (TestDatabase database = engine.newDatabase();
                HikariDataSource pool = Pools.over(new FaultyDataSource(database), 3, impatience(engine));
                OpenInventory inventory =
                        JpaInventory.open(pool, deadline(Duration.ofMinutes(2)).lockWait(Duration.ofSeconds(20)))) {
            Shop shop = new Shop(inventory);
            String tea = shop.productWith(5);
            String mug = shop.productWith(5);
            FaultyDataSource source = (FaultyDataSource) pool.getDataSource();
            long rows = new PlainBooks(pool).rows();

            CompletableFuture<Posting> posting;
            try (HeldCell held = HeldCell.of(database, mug)) {
                posting = CompletableFuture.supplyAsync(() -> inventory.post(
                        Transfer.between(SHOP, BACKROOM).line(tea, 1).line(mug, 1)));
                Waiting.until(
                        "the database has twice said that the wait was too long",
                        () -> source.complaints().stream()
                                        .filter(complaint -> isLockTimeout(engine, complaint))
                                        .count()
                                >= 2);
                assertThat(posting).isNotDone();
                assertThat(new PlainBooks(pool).rows()).isEqualTo(rows);
            }

            assertThat(posting.get(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                            .replayed())
                    .isFalse();
            assertThat(shop.onHand(tea)).isEqualTo(4);
            assertThat(shop.onHand(mug)).isEqualTo(4);
            requireInOrder(database, pool, inventory);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.testdb.Engine#all")
    void who_does_not_get_the_cell_within_the_deadline_is_told_so_in_time(Engine engine) throws Exception {
        Duration deadline = Duration.ofMillis(1_500);
        try (TestDatabase database = engine.newDatabase();
                OpenInventory inventory =
                        JpaInventory.open(database.url(), database.user(), database.password(), deadline(deadline))) {
            Shop shop = new Shop(inventory);
            String tea = shop.productWith(5);
            SaleRequest sale = SaleRequest.at(SHOP).line(tea, 1);

            StoreException late;
            long nanos;
            try (HeldCell held = HeldCell.of(database, tea)) {
                long start = System.nanoTime();
                late = catchThrowableOfType(StoreException.class, () -> inventory.post(sale));
                nanos = System.nanoTime() - start;
            }

            assertThat(late.reason()).isIn(Reason.CONFLICT, Reason.TIMEOUT);
            assertThat(late.retryable()).isTrue();
            assertThat(late.command()).contains(sale.id());
            assertThat(Duration.ofNanos(nanos))
                    .as("the deadline, one wait for a lock, and what a busy machine adds")
                    .isLessThan(deadline.plusSeconds(5));
            assertThat(shop.onHand(tea)).isEqualTo(5);
            assertThat(inventory.post(sale).replayed()).isFalse();
            new Sessions(database).awaitNoTransaction();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.testdb.Engine#all")
    void a_statement_that_the_database_cancels_is_undone_and_told_as_a_timeout(Engine engine) throws Exception {
        try (TestDatabase database = engine.newDatabase();
                HikariDataSource pool = Pools.over(new FaultyDataSource(database), 3, shortStatements(engine));
                OpenInventory inventory = JpaInventory.open(pool, deadline(Duration.ofSeconds(1)))) {
            Shop shop = new Shop(inventory);
            String tea = shop.productWith(5);

            StoreException cancelled;
            try (HeldCell held = HeldCell.of(database, tea)) {
                CompletableFuture<StoreException> failure = CompletableFuture.supplyAsync(() -> catchThrowableOfType(
                        StoreException.class,
                        () -> inventory.post(SaleRequest.at(SHOP).line(tea, 1))));
                if (engine == Engine.MYSQL) { // its own timer stops plain reads only
                    killWaitingStatements(database, failure);
                }
                cancelled = failure.get(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }

            assertThat(cancelled.reason()).isIn(Reason.TIMEOUT, Reason.CONFLICT);
            assertThat(cancelled.retryable()).isTrue();
            assertThat(shop.onHand(tea)).isEqualTo(5);
            inventory.post(SaleRequest.at(SHOP).line(tea, 1));
            requireInOrder(database, pool, inventory);
        }
    }

    private static void killWaitingStatements(TestDatabase database, CompletableFuture<?> until) {
        JdbcTemplate sql = new JdbcTemplate(database.dataSource());
        Waiting.until("the posting has ended", Duration.ofMillis(150), () -> {
            sql.queryForList(
                            "select t.trx_mysql_thread_id from information_schema.innodb_trx t"
                                    + " join information_schema.processlist p on p.id = t.trx_mysql_thread_id"
                                    + " where p.db = database() and t.trx_state = 'LOCK WAIT'",
                            Long.class)
                    .forEach(thread -> sql.execute("kill query " + thread));
            return until.isDone();
        });
    }

    private static void requireInOrder(TestDatabase database, HikariDataSource pool, OpenInventory inventory) {
        Pools.awaitAllIdle(pool);
        new Sessions(database).awaitNoTransaction();
        assertThat(new PlainBooks(pool).faults()).isEmpty();
        assertThat(inventory.verify().findings()).isEmpty();
    }

    private static JpaSettings deadline(Duration deadline) {
        return JpaSettings.standard().ledger(Settings.standard().deadline(deadline));
    }

    /** What a host says who does not want to wait for locks. */
    private static String impatience(Engine engine) {
        return switch (engine) {
            case H2 -> "set lock_timeout 200";
            case POSTGRESQL -> "set lock_timeout = 200";
            case MARIADB, MYSQL -> "set session innodb_lock_wait_timeout = 1";
        };
    }

    /** What a host says who does not want statements to take long. */
    private static String shortStatements(Engine engine) {
        return switch (engine) {
            case H2 -> "set query_timeout 300";
            case POSTGRESQL -> "set statement_timeout = 300";
            case MARIADB -> "set session max_statement_time = 0.3";
            case MYSQL -> "set session max_execution_time = 300";
        };
    }

    private static boolean isLockTimeout(Engine engine, SQLException complaint) {
        return switch (engine) {
            case H2 -> complaint.getErrorCode() == 50200;
            case POSTGRESQL -> "55P03".equals(complaint.getSQLState());
            case MARIADB, MYSQL -> complaint.getErrorCode() == 1205;
        };
    }
}
