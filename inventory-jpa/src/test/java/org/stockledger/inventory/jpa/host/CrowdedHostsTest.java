package org.stockledger.inventory.jpa.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stockledger.inventory.jpa.host.Shop.BACKROOM;
import static org.stockledger.inventory.jpa.host.Shop.SHOP;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.InsufficientStockException;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Registration;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.Transfer;
import org.stockledger.inventory.testkit.Crowd;

/** Many transactions of hosts at once, each tried again by its host until it is done or refused. */
@ExtendWith(Hosts.class)
class CrowdedHostsTest {
    private static final int THREADS = 8;

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#all")
    void of_many_orders_for_the_last_units_as_many_are_taken_as_there_are_units(Host host) {
        String tea = host.shop().productWith(12);

        List<List<String>> taken = Crowd.of(
                THREADS,
                thread -> IntStream.range(0, 2)
                        .mapToObj(number -> Shop.newId())
                        .filter(order -> takes(host, tea, order))
                        .toList());

        List<String> orders = taken.stream().flatMap(List::stream).toList();
        assertThat(orders).hasSize(12).allSatisfy(order -> {
            assertThat(host.orders(order)).isEqualTo(1);
            assertThat(host.books().commands(order)).isEqualTo(1);
        });
        assertThat(host.shop().onHand(tea)).isZero();
        assertThat(host.books().sumOf(tea, SHOP)).isZero();
    }

    /** An order of the host and its sale, in one transaction. */
    private static boolean takes(Host host, String sku, String order) {
        try {
            host.retrying((em, inventory) -> {
                em.persist(new HostOrder(order));
                return inventory.sales().sell(SaleRequest.at(SHOP).line(sku, 1).id(order));
            });
            return true;
        } catch (InsufficientStockException soldOut) {
            assertThat(host.orders(order)).isZero();
            return false;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#all")
    void the_same_sale_from_everywhere_at_once_is_posted_once_and_told_once(Host host) {
        String tea = host.shop().productWith(1);
        SaleRequest sale = SaleRequest.at(SHOP).line(tea, 1);
        Queue<Posting> told = new ConcurrentLinkedQueue<>();
        Queue<Registration> registrations = new ConcurrentLinkedQueue<>();

        List<Posting> answers = Crowd.of(
                THREADS,
                thread -> host.retrying((em, inventory) -> {
                    registrations.add(inventory.onPosted(inThisThread(told)));
                    return inventory.post(sale);
                }));
        registrations.forEach(Registration::close);

        assertThat(answers).filteredOn(posting -> !posting.replayed()).hasSize(1);
        assertThat(told).hasSize(1);
        assertThat(answers)
                .extracting(Posting::recordedAt)
                .containsOnly(answers.get(0).recordedAt());
        assertThat(host.books().commands(sale.id().text())).isEqualTo(1);
        assertThat(host.shop().onHand(tea)).isZero();
    }

    /** With Spring all threads share one inventory, and so each hears the listeners of all. */
    private static Consumer<Posting> inThisThread(Queue<Posting> told) {
        Thread own = Thread.currentThread();
        return posting -> {
            if (Thread.currentThread() == own) {
                told.add(posting);
            }
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#all")
    void goods_carried_to_and_fro_are_neither_lost_nor_made(Host host) {
        String tea = host.shop().productWith(10);
        String mug = host.shop().productWith(10);

        Crowd.of(
                THREADS,
                thread -> IntStream.range(0, 5)
                        .mapToObj(round -> thread % 2 == 0
                                ? carried(host, SHOP, BACKROOM, tea, mug)
                                : carried(host, BACKROOM, SHOP, mug, tea))
                        .toList());

        for (String sku : List.of(tea, mug)) {
            assertThat(host.shop().onHand(sku) + host.shop().onHand(sku, BACKROOM))
                    .isEqualTo(10);
        }
        assertThat(host.books().faults()).isEmpty();
        assertThat(host.database().outside().verify().findings()).isEmpty();
        new Sessions(host.database().database()).awaitNoTransaction();
    }

    private static boolean carried(Host host, String from, String to, String sku, String other) {
        try {
            host.retrying((em, inventory) ->
                    inventory.post(Transfer.between(from, to).line(sku, 1).line(other, 2)));
            return true;
        } catch (InsufficientStockException notThere) {
            return false;
        }
    }
}
