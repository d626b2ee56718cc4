package org.stockledger.inventory.jpa.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.stockledger.inventory.jpa.host.Shop.BACKROOM;
import static org.stockledger.inventory.jpa.host.Shop.SHOP;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.Transfer;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.testdb.Engine;

/** A host that catches a failure of the database and goes on: half a command must never be committed. */
@ExtendWith({Hosts.class, QuietLogs.class})
class SwallowingHostsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#all")
    void who_swallows_a_failed_statement_can_neither_go_on_nor_commit(Host host) throws Exception {
        String tea = host.shop().productWith(5);
        String mug = host.shop().productWith(5);
        String order = Shop.newId();
        long rows = host.books().rows();
        List<Posting> heard = new ArrayList<>();

        try (HeldCell held = host.database().hold(mug)) {
            Throwable end = catchThrowable(() -> host.transaction((em, inventory) -> {
                waitForLocksBriefly(em, host.engine());
                inventory.onPosted(heard::add);
                em.persist(new HostOrder(order));
                inventory.post(SaleRequest.at(SHOP).line(tea, 1));
                StoreException swallowed = catchThrowableOfType(
                        StoreException.class,
                        () -> inventory.post(SaleRequest.at(SHOP).line(mug, 1)));
                assertThat(swallowed.reason()).isEqualTo(Reason.CONFLICT);
                assertThat(swallowed.retryable()).isTrue();
                assertThat(reasonOf(() -> inventory.post(SaleRequest.at(SHOP).line(tea, 1))))
                        .isEqualTo(Reason.WRONG_TRANSACTION);
                assertThat(reasonOf(() -> inventory.stock().onHand(Sku.of(tea))))
                        .isEqualTo(Reason.WRONG_TRANSACTION);
                return order;
            }));
            assertThat(end).isInstanceOf(RuntimeException.class).isNotInstanceOf(AssertionError.class);
        }

        assertThat(host.orders(order)).isZero();
        assertThat(host.books().rows()).isEqualTo(rows);
        assertThat(heard).isEmpty();
        assertThat(host.shop().onHand(tea)).isEqualTo(5);
        forgetBriefWaits(host);
        new Sessions(host.database().database()).awaitNoTransaction();
    }

    /** What a statement of the ledger says that fails because one of the host's failed before. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#oneForEachEngine")
    void a_transaction_in_which_a_statement_of_the_host_has_failed_is_not_called_a_defect_of_the_ledger(Host host) {
        String tea = host.shop().productWith(5);

        Throwable end = catchThrowable(() -> host.transaction((em, inventory) -> {
            assertThatThrownBy(() -> em.unwrap(Session.class).doWork(connection -> {
                        try (Statement statement = connection.createStatement()) {
                            statement.execute("select nothing from nowhere");
                        }
                    }))
                    .isInstanceOf(RuntimeException.class);
            return inventory.post(SaleRequest.at(SHOP).line(tea, 1));
        }));

        if (host.engine() == Engine.POSTGRESQL) { // only there a failed statement spoils the transaction
            assertThat(end)
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            failure -> assertThat(failure.reason()).isEqualTo(Reason.WRONG_TRANSACTION));
        } else {
            assertThat(end).isNull();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#oneForEachEngine")
    void whichever_statement_fails_and_is_swallowed_nothing_is_committed(Host host) {
        FaultyDataSource faulty = new FaultyDataSource(host.database().database());
        try (HikariDataSource pool = pool(faulty);
                EntityManagerFactory factory = HostUnit.over(pool).factory()) {
            tryToOrder(factory, host.shop().productWith(1)); // the first one looks around
            for (Fault.Kind kind : List.of(Fault.Kind.LOCK_TIMEOUT, Fault.Kind.BROKEN_CONNECTION)) {
                for (Fault.Moment moment : Fault.Moment.values()) {
                    assertThat(stepsOf(host, factory, faulty, kind, moment)).isGreaterThan(5);
                }
            }
            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        }
        assertThat(host.books().faults()).isEmpty();
        new Sessions(host.database().database()).awaitNoTransaction();
    }

    /** Lets every step fail in turn, until there is none left to fail. */
    private static int stepsOf(
            Host host, EntityManagerFactory factory, FaultyDataSource faulty, Fault.Kind kind, Fault.Moment moment) {
        for (int step = 1; ; step++) {
            String tea = host.shop().productWith(2);
            long rows = host.books().rows();
            faulty.plan(new Fault(step, moment, kind));
            Tried tried = tryToOrder(factory, tea);
            boolean failed = faulty.endPlan();

            String where = kind + " " + moment + " step " + step + ": " + tried;
            boolean stored = host.orders(tea) == 1;
            assertThat(host.books().rows()).as(where).isEqualTo(stored ? rows + 4 : rows);
            assertThat(stored && tried.swallowed()).as(where).isFalse();
            if (!failed) {
                assertThat(tried).as(where).isEqualTo(new Tried(false, null));
                assertThat(stored).as(where).isTrue();
                return step;
            }
        }
    }

    /** How a transaction ended: with a failure of the ledger that was swallowed, with one of the commit. */
    private record Tried(boolean swallowed, @Nullable RuntimeException atCommit) {}

    /** An order and the stock that goes with it, in one transaction; whatever the ledger says is swallowed. */
    private static Tried tryToOrder(EntityManagerFactory factory, String sku) {
        try (EntityManager em = factory.createEntityManager(Map.of())) {
            em.getTransaction().begin();
            em.persist(new HostOrder(sku));
            boolean swallowed = false;
            try {
                JpaInventory.joining(em).post(Transfer.between(SHOP, BACKROOM).line(sku, 1));
            } catch (StoreException failure) {
                swallowed = true;
            }
            try {
                em.getTransaction().commit();
                return new Tried(swallowed, null);
            } catch (RuntimeException atCommit) {
                return new Tried(swallowed, atCommit);
            } finally {
                rollBackIfActive(em);
            }
        }
    }

    private static void rollBackIfActive(EntityManager em) {
        if (em.getTransaction().isActive()) {
            em.getTransaction().rollback();
        }
    }

    private static HikariDataSource pool(FaultyDataSource faulty) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(faulty);
        config.setTransactionIsolation(Isolation.READ_COMMITTED.poolName());
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    private static Reason reasonOf(Runnable call) {
        StoreException failure = catchThrowableOfType(StoreException.class, call::run);
        assertThat(failure).as("the ledger refuses").isNotNull();
        return failure.reason();
    }

    /** For this connection and, where possible, only for this transaction: a host that does not wait for long. */
    private static void waitForLocksBriefly(EntityManager em, Engine engine) {
        em.unwrap(Session.class).doWork(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        switch (engine) {
                            case H2 -> "set lock_timeout 300";
                            case POSTGRESQL -> "set local lock_timeout = 300";
                            case MARIADB, MYSQL -> "set session innodb_lock_wait_timeout = 1";
                        });
            }
        });
    }

    private static void forgetBriefWaits(Host host) {
        host.application().pool().getHikariPoolMXBean().softEvictConnections();
    }
}
