package org.stockledger.inventory.jpa.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.stockledger.inventory.jpa.host.Shop.BACKROOM;
import static org.stockledger.inventory.jpa.host.Shop.SHOP;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.InsufficientStockException;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Outcome;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.RefusedException;
import org.stockledger.inventory.Registration;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.Transfer;

/** Stock moves inside the transactions of a host. */
@ExtendWith(Hosts.class)
class JoiningTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#all")
    void the_order_and_its_stock_movement_are_committed_together(Host host) {
        String tea = host.shop().productWith(10);
        String order = Shop.newId();

        host.transaction((em, inventory) -> {
            em.persist(new HostOrder(order));
            return inventory.sales().sell(SaleRequest.at(SHOP).line(tea, 4).id(order));
        });

        assertThat(host.orders(order)).isEqualTo(1);
        assertThat(host.books().commands(order)).isEqualTo(1);
        assertThat(host.shop().onHand(tea)).isEqualTo(6);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#all")
    void the_order_and_its_stock_movement_are_rolled_back_together(Host host) {
        String tea = host.shop().productWith(10);
        String order = Shop.newId();
        long rows = host.books().rows();
        List<Posting> heard = new ArrayList<>();

        assertThatThrownBy(() -> host.transaction((em, inventory) -> {
                    inventory.onPosted(heard::add);
                    em.persist(new HostOrder(order));
                    inventory.post(SaleRequest.at(SHOP).line(tea, 4).id(order));
                    inventory.post(Transfer.between(SHOP, BACKROOM).line(tea, 1));
                    throw new IllegalStateException("the customer has gone");
                }))
                .hasMessage("the customer has gone");

        assertThat(host.orders(order)).isZero();
        assertThat(host.books().rows()).isEqualTo(rows);
        assertThat(host.shop().onHand(tea)).isEqualTo(10);
        assertThat(heard).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#all")
    void what_was_rolled_back_may_be_posted_under_the_same_id(Host host) {
        String tea = host.shop().productWith(10);
        SaleRequest sale = SaleRequest.at(SHOP).line(tea, 4);
        assertThatThrownBy(() -> host.transaction((em, inventory) -> {
                    inventory.post(sale);
                    throw new IllegalStateException("again");
                }))
                .hasMessage("again");

        Posting posted = host.transaction((em, inventory) -> inventory.post(sale));

        assertThat(posted.replayed()).isFalse();
        assertThat(host.shop().onHand(tea)).isEqualTo(6);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#all")
    void a_listener_hears_of_a_posting_once_after_the_commit_in_the_committing_thread(Host host) {
        String tea = host.shop().productWith(10);
        SaleRequest sale = SaleRequest.at(SHOP).line(tea, 1);
        List<String> heard = new ArrayList<>();

        Registration registration = host.transaction((em, inventory) -> {
            Registration listening = inventory.onPosted(posting -> heard.add(posting.id() + " seen by others: "
                    + host.books().commands(posting.id().text()) + " in " + Thread.currentThread()));
            inventory.post(sale);
            inventory.post(sale);
            assertThat(heard).isEmpty();
            return listening;
        });
        registration.close();

        assertThat(heard).containsExactly(sale.id() + " seen by others: 1 in " + Thread.currentThread());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#all")
    void a_listener_hears_nothing_of_a_repeat_or_a_refusal(Host host) {
        String tea = host.shop().productWith(3);
        CommandId sold = host.shop().sold(tea, 1);
        List<Posting> heard = new ArrayList<>();

        host.transaction((em, inventory) -> {
                    Registration listening = inventory.onPosted(heard::add);
                    assertThat(inventory
                                    .post(SaleRequest.at(SHOP).line(tea, 1).id(sold.text()))
                                    .replayed())
                            .isTrue();
                    refusedFor(inventory, tea, 50);
                    return listening;
                })
                .close();

        assertThat(heard).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#all")
    void several_postings_of_one_transaction_see_each_other(Host host) {
        String tea = host.shop().newProduct();

        host.transaction((em, inventory) -> {
            inventory.post(Receipt.into(BACKROOM).line(tea, 10));
            inventory.post(Transfer.between(BACKROOM, SHOP).line(tea, 7));
            inventory.sales().sell(SaleRequest.at(SHOP).line(tea, 6));
            refusedFor(inventory, tea, 2);
            assertThat(inventory.stock().onHand(Sku.of(tea))).hasSize(2);
            return inventory.sales().sell(SaleRequest.at(SHOP).line(tea, 1));
        });

        assertThat(host.shop().onHand(tea)).isZero();
        assertThat(host.shop().onHand(tea, BACKROOM)).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#all")
    void of_a_list_what_is_accepted_is_posted_and_what_is_refused_is_not(Host host) {
        String tea = host.shop().productWith(5);

        List<Outcome> outcomes = host.transaction((em, inventory) -> inventory.post(List.of(
                SaleRequest.at(SHOP).line(tea, 3),
                SaleRequest.at(SHOP).line(tea, 3),
                SaleRequest.at(SHOP).line(tea, 2))));

        assertThat(outcomes)
                .extracting(outcome -> outcome.getClass().getSimpleName())
                .containsExactly("Posted", "Refused", "Posted");
        assertThat(host.shop().onHand(tea)).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#all")
    void who_swallows_a_refusal_goes_on_and_nothing_of_the_refused_command_is_left(Host host) {
        String tea = host.shop().productWith(3);
        String neverThere = host.shop().newProduct();
        String order = Shop.newId();
        String refused = Shop.newId();
        long rows = host.books().rows();

        host.transaction((em, inventory) -> {
            em.persist(new HostOrder(order));
            RefusedException no = catchThrowableOfType(
                    InsufficientStockException.class,
                    () -> inventory.post(Transfer.between(SHOP, BACKROOM)
                            .line(tea, 4)
                            .line(neverThere, 1)
                            .id(refused)));
            assertThat(no).hasMessageContaining("4 of " + tea).hasMessageContaining("1 of " + neverThere);
            return order;
        });

        assertThat(host.orders(order)).isEqualTo(1);
        assertThat(host.books().rows()).isEqualTo(rows);
        assertThat(host.shop().onHand(tea)).isEqualTo(3);
        assertThat(host.database().outside().stock().onHand(Sku.of(neverThere))).isEmpty();
        assertThat(host.database().outside().stock().find(CommandId.of(refused)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#all")
    void posting_leaves_what_the_host_has_changed_but_not_flushed_as_it_is(Host host) {
        String tea = host.shop().productWith(3);
        String changed = Shop.newId();
        String added = Shop.newId();
        host.transaction((em, inventory) -> {
            em.persist(new HostOrder(changed));
            return changed;
        });

        host.transaction((em, inventory) -> {
            HostOrder managed = em.find(HostOrder.class, changed);
            managed.note("paid");
            HostOrder fresh = new HostOrder(added);
            em.persist(fresh);

            inventory.post(SaleRequest.at(SHOP).line(tea, 1));
            refusedFor(inventory, tea, 50);
            inventory.stock().onHand(Sku.of(tea));

            assertThat(inDatabase(em, "select count(*) from host_order where note = 'paid' and id = ?", changed))
                    .isZero();
            assertThat(inDatabase(em, "select count(*) from host_order where id = ?", added))
                    .isZero();
            assertThat(em.contains(managed)).isTrue();
            assertThat(em.contains(fresh)).isTrue();
            return added;
        });

        assertThat(host.books().count("select count(*) from host_order where note = 'paid' and id = ?", changed))
                .isEqualTo(1);
        assertThat(host.orders(added)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#all")
    void nothing_of_the_ledger_stays_in_the_hosts_persistence_context(Host host) {
        String tea = host.shop().productWith(3);
        String order = Shop.newId();

        host.transaction((em, inventory) -> {
            em.persist(new HostOrder(order));
            inventory.post(SaleRequest.at(SHOP).line(tea, 1));
            refusedFor(inventory, tea, 50);
            inventory.products().change(Sku.of(tea), product -> product.named("Darjeeling"));
            inventory.products().find(Sku.of(tea));
            inventory.stock().onHand(Sku.of(tea));

            assertThat(em.unwrap(Session.class).getStatistics().getEntityKeys())
                    .as("the order, and nothing else, is managed")
                    .allMatch(key -> key.toString().contains("HostOrder"));
            return order;
        });

        assertThat(host.orders(order)).isEqualTo(1);
        assertThat(host.database()
                        .outside()
                        .products()
                        .find(Sku.of(tea))
                        .orElseThrow()
                        .name())
                .isEqualTo("Darjeeling");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#all")
    void a_catalogue_change_is_rolled_back_with_the_hosts_transaction(Host host) {
        String tea = host.shop().newProduct();

        assertThatThrownBy(() -> host.thatMayArchive().transaction((em, inventory) -> {
                    inventory.products().change(Sku.of(tea), product -> product.named("Darjeeling"));
                    inventory.products().archive(Sku.of(tea));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(host.database().outside().products().find(Sku.of(tea)).orElseThrow())
                .satisfies(product -> assertThat(product.name()).isEqualTo("Tea"))
                .satisfies(product -> assertThat(product.archived()).isFalse());
    }

    private static void refusedFor(Inventory inventory, String sku, long units) {
        assertThatThrownBy(() -> inventory.post(SaleRequest.at(SHOP).line(sku, units)))
                .isInstanceOf(InsufficientStockException.class);
    }

    /** What the host's own transaction finds in the table, past the persistence context. */
    private static long inDatabase(EntityManager em, String query, String id) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                statement.setString(1, id);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }
}
