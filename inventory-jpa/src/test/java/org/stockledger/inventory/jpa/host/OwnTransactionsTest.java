package org.stockledger.inventory.jpa.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.stockledger.inventory.jpa.host.Shop.BACKROOM;
import static org.stockledger.inventory.jpa.host.Shop.SHOP;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.InsufficientStockException;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.Settings;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.Transfer;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.JpaSettings;
import org.stockledger.inventory.jpa.OpenInventory;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/** A ledger with transactions of its own, on the connections of a host. */
@ExtendWith({Hosts.class, QuietLogs.class})
class OwnTransactionsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#withoutFramework")
    void it_sells_on_the_unit_of_the_host_whatever_the_isolation_of_the_hosts_pool(Host host) {
        Inventory inventory = JpaInventory.managing(host.application().factory());
        String tea = host.shop().productWith(10);
        List<Posting> heard = new ArrayList<>();

        inventory.onPosted(heard::add);
        Posting posted = inventory.post(SaleRequest.at(SHOP).line(tea, 4));

        assertThat(heard).containsExactly(posted);
        assertThat(host.shop().onHand(tea)).isEqualTo(6);
        assertThatThrownBy(() -> inventory.post(SaleRequest.at(SHOP).line(tea, 7)))
                .isInstanceOf(InsufficientStockException.class)
                .hasMessage("7 of " + tea + " requested at SHOP, 6 on hand");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#all")
    void what_it_posts_stays_when_the_hosts_transaction_around_it_is_rolled_back(Host host) {
        Inventory inventory = JpaInventory.managing(host.application().factory());
        String tea = host.shop().productWith(10);
        String order = Shop.newId();

        assertThatThrownBy(() -> host.transaction((em, joined) -> {
                    em.persist(new HostOrder(order));
                    em.flush();
                    inventory.post(SaleRequest.at(SHOP).line(tea, 4));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(host.orders(order)).isZero();
        assertThat(host.shop().onHand(tea)).isEqualTo(6);
    }

    static Stream<Arguments> ofEveryPool() {
        return Hosts.oneForEachEngine()
                .flatMap(host -> Stream.of(
                        Arguments.of(host, Connection.TRANSACTION_READ_COMMITTED, false),
                        Arguments.of(host, Connection.TRANSACTION_REPEATABLE_READ, true),
                        Arguments.of(host, Connection.TRANSACTION_SERIALIZABLE, false)));
    }

    @ParameterizedTest(name = "{0}, pool at isolation {1}, auto-commit {2}")
    @MethodSource("ofEveryPool")
    void a_connection_goes_back_to_the_pool_as_it_came(Host host, int isolation, boolean autoCommit) throws Exception {
        String tea = host.shop().productWith(10);
        try (OneConnection pool = new OneConnection(host.database().database());
                OpenInventory inventory = JpaInventory.open(pool, quickly())) {
            pool.lendAt(isolation, autoCommit);
            List<Object> before = pool.settings();

            inventory.post(SaleRequest.at(SHOP).line(tea, 1));
            assertThat(pool.settings()).as("after a posting").isEqualTo(before);

            inventory.post(Receipt.into(BACKROOM).line(tea, 1));
            assertThat(pool.settings()).as("after a first receipt").isEqualTo(before);

            assertThatThrownBy(() ->
                            inventory.post(Transfer.between(SHOP, BACKROOM).line(tea, 50)))
                    .isInstanceOf(InsufficientStockException.class);
            assertThat(pool.settings()).as("after a refusal").isEqualTo(before);

            inventory.verify();
            assertThat(pool.settings()).as("after reading").isEqualTo(before);

            if (autoCommit) { // once for each engine: it takes a second
                try (HeldCell held = host.database().hold(tea)) {
                    StoreException failure = catchThrowableOfType(
                            StoreException.class,
                            () -> inventory.post(SaleRequest.at(SHOP).line(tea, 1)));
                    assertThat(failure.reason()).isIn(Reason.CONFLICT, Reason.TIMEOUT);
                }
            }
            assertThat(pool.settings()).as("after a failure").isEqualTo(before);
        }
        assertThat(host.shop().onHand(tea)).isEqualTo(9);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#oneForEachEngine")
    void once_closed_it_says_so_and_the_pool_of_the_host_stays_open(Host host) throws Exception {
        String tea = host.shop().productWith(10);
        try (OneConnection pool = new OneConnection(host.database().database())) {
            OpenInventory inventory = JpaInventory.open(pool, quickly());
            inventory.close();
            inventory.close();

            StoreException closed = catchThrowableOfType(
                    StoreException.class,
                    () -> inventory.post(SaleRequest.at(SHOP).line(tea, 1)));
            assertThat(closed.reason()).isEqualTo(Reason.CLOSED);
            assertThat(pool.settings()).contains("lent: false");
        }
        assertThat(host.shop().onHand(tea)).isEqualTo(10);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#oneForEachEngine")
    void a_second_one_finds_the_tables_as_the_first_one_left_them(Host host) {
        String tea = host.shop().productWith(10);
        TestDatabase database = host.database().database();
        try (OpenInventory inventory = JpaInventory.open(database.url(), database.user(), database.password())) {
            assertThat(new Shop(inventory).onHand(tea)).isEqualTo(10);
            inventory.post(SaleRequest.at(SHOP).line(tea, 3));
        }
        assertThat(host.shop().onHand(tea)).isEqualTo(7);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#oneForEachEngine")
    void a_listener_that_posts_itself_does_so_after_the_commit(Host host) {
        Inventory inventory = host.database().outside();
        String tea = host.shop().productWith(10);
        List<Posting> replenished = new ArrayList<>();

        try (var listening = inventory.onPosted(posting -> {
            if (posting.movements().get(0).to() == null) {
                replenished.add(inventory.post(Receipt.into(SHOP).line(tea, 1)));
            }
        })) {
            inventory.post(SaleRequest.at(SHOP).line(tea, 2));
        }

        assertThat(replenished).hasSize(1);
        assertThat(host.shop().onHand(tea)).isEqualTo(9);
    }

    /** For failures that are wanted, on tables that are there; bringing them up to date takes two connections. */
    private static JpaSettings quickly() {
        return JpaSettings.standard()
                .ledger(Settings.standard().deadline(Duration.ofMillis(500)))
                .lockWait(Duration.ofSeconds(1))
                .withoutMigration();
    }
}
