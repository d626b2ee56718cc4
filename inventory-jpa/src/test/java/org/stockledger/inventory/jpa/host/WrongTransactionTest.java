package org.stockledger.inventory.jpa.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.stockledger.inventory.jpa.host.Shop.SHOP;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.sql.Connection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.Session;
import org.hibernate.jdbc.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.jpa.JpaInventory;

/** Where stock cannot be posted safely, it is not posted, and a sentence says what to do. */
@ExtendWith({Hosts.class, QuietLogs.class})
class WrongTransactionTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#atReadCommitted")
    void without_a_transaction_of_the_host_nothing_is_posted(Host host) {
        String tea = host.shop().productWith(1);
        HostDatabase.Running application = host.application();

        StoreException no;
        if (host.style() == Host.Style.SPRING) {
            no = refused(() -> application.bean().post(Receipt.into(SHOP).line(tea, 1)));
        } else {
            try (EntityManager em = application.factory().createEntityManager(Map.of())) {
                no = refused(
                        () -> JpaInventory.joining(em).post(Receipt.into(SHOP).line(tea, 1)));
            }
        }

        assertThat(no.reason()).isEqualTo(Reason.WRONG_TRANSACTION);
        assertThat(no.retryable()).isFalse();
        assertThat(no).hasMessageContaining("transaction");
        assertThat(host.shop().onHand(tea)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#oneForEachEngine")
    void in_auto_commit_mode_nothing_is_posted(Host host) {
        StoreException no = refusedBehind(
                host, connection -> connection.setAutoCommit(true), connection -> connection.setAutoCommit(false));

        assertThat(no.reason()).isEqualTo(Reason.WRONG_TRANSACTION);
        assertThat(no.getMessage().toLowerCase(Locale.ROOT)).containsPattern("auto-?commit");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#oneForEachEngine")
    void at_read_uncommitted_nothing_is_posted(Host host) {
        StoreException no = refusedBehind(
                host,
                connection -> connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED),
                connection -> {});

        assertThat(no.reason()).isEqualTo(Reason.WRONG_TRANSACTION);
        assertThat(no).hasMessageContaining("READ UNCOMMITTED").hasMessageContaining("READ COMMITTED");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#atReadCommitted")
    void in_a_transaction_that_only_reads_nothing_is_posted(Host host) {
        String tea = host.shop().productWith(1);
        Consumer<Inventory> post =
                inventory -> inventory.post(Receipt.into(SHOP).line(tea, 1));

        StoreException no;
        if (host.style() == Host.Style.SPRING) {
            HostDatabase.Running application = host.application();
            TransactionTemplate readOnly =
                    new TransactionTemplate(application.template().getTransactionManager());
            readOnly.setReadOnly(true);
            no = refused(() -> readOnly.executeWithoutResult(status -> post.accept(application.bean())));
        } else {
            no = refusedIn(host, em -> {
                em.unwrap(Session.class).setDefaultReadOnly(true);
                em.unwrap(Session.class).doWork(connection -> connection.setReadOnly(true));
                return refused(() -> post.accept(JpaInventory.joining(em)));
            });
        }

        assertThat(no.reason()).isEqualTo(Reason.WRONG_TRANSACTION);
        assertThat(no).hasMessageContaining("read");
        assertThat(host.shop().onHand(tea)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#oneForEachEngine")
    void a_unit_that_does_not_know_the_ledgers_tables_is_told_the_three_ways_to_register_them(Host host) {
        try (HikariDataSource pool = host.database().pool(host.isolation());
                EntityManagerFactory factory =
                        HostUnit.over(pool).withoutLedger().factory()) {
            StoreException no = inTransaction(
                    factory,
                    em -> refused(() -> JpaInventory.joining(em).products().find(Sku.of("TEA"))));

            assertThat(no.reason()).isEqualTo(Reason.SCHEMA);
            assertThat(no)
                    .hasMessageContaining(JpaInventory.MAPPING_FILE)
                    .hasMessageContaining("entityClassNames")
                    .hasMessageContaining("org.stockledger.inventory.jpa");
            assertThatThrownBy(() -> JpaInventory.managing(factory))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(JpaInventory.MAPPING_FILE);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#oneForEachEngine")
    void a_unit_may_know_the_ledgers_tables_by_the_names_of_the_classes(Host host) {
        String tea = host.shop().newProduct();
        try (HikariDataSource pool = host.database().pool(host.isolation());
                EntityManagerFactory factory =
                        HostUnit.over(pool).withClassNames().factory()) {
            JpaInventory.managing(factory).post(Receipt.into(SHOP).line(tea, 2));
        }

        assertThat(host.shop().onHand(tea)).isEqualTo(2);
    }

    @Test
    void a_unit_of_a_container_cannot_be_managed_only_joined() {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:");
        try (EntityManagerFactory factory = HostUnit.over(source).ofAContainer().factory();
                EntityManager em = factory.createEntityManager(Map.of())) {
            StoreException unmanageable = refused(() -> JpaInventory.managing(factory));
            assertThat(unmanageable.reason()).isEqualTo(Reason.WRONG_TRANSACTION);
            assertThat(unmanageable).hasMessageContaining("joining");

            StoreException nothingToJoin = refused(
                    () -> JpaInventory.joining(em).post(Receipt.into(SHOP).line("TEA", 1)));
            assertThat(nothingToJoin.reason()).isEqualTo(Reason.WRONG_TRANSACTION);
            assertThat(nothingToJoin).hasMessageContaining("transaction");
        }
    }

    private static StoreException refusedBehind(Host host, Work before, Work after) {
        String tea = host.shop().productWith(1);
        StoreException no = refusedIn(host, em -> {
            Session session = em.unwrap(Session.class);
            session.doWork(before);
            StoreException refused = refused(
                    () -> JpaInventory.joining(em).post(Receipt.into(SHOP).line(tea, 1)));
            session.doWork(after);
            return refused;
        });
        assertThat(no.retryable()).isFalse();
        assertThat(host.shop().onHand(tea)).isEqualTo(1);
        return no;
    }

    /** In a transaction of its own application that is rolled back. */
    private static StoreException refusedIn(Host host, Function<EntityManager, StoreException> work) {
        return inTransaction(host.application().factory(), work);
    }

    private static StoreException inTransaction(
            EntityManagerFactory factory, Function<EntityManager, StoreException> work) {
        try (EntityManager em = factory.createEntityManager(Map.of())) {
            EntityTransaction transaction = em.getTransaction();
            transaction.begin();
            try {
                return work.apply(em);
            } finally {
                transaction.rollback();
            }
        }
    }

    private static StoreException refused(ThrowingCallable call) {
        StoreException no = catchThrowableOfType(StoreException.class, call);
        assertThat(no).as("a refusal to post").isNotNull();
        return no;
    }
}
