package org.stockledger.inventory.jpa.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stockledger.inventory.jpa.host.Shop.SHOP;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.jpa.JpaInventory;

/** Transactions of hosts that post at the same time by one inventory, as Spring's beans do: none takes another one's command. */
@ExtendWith(Hosts.class)
class JoiningSideBySideTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#springAtReadCommitted")
    void a_posting_waits_for_no_posting_in_another_transaction(Host host) throws Exception {
        BookingClock clock = new BookingClock();
        EntityManager shared =
                HostDatabase.Running.sharedByThreads(host.application().factory());
        Inventory bean = JpaInventory.joining(shared, clock.settings());
        String tea = host.shop().productWith(5);
        String mug = host.shop().productWith(5);

        BookingClock.Stop stop = clock.stopNext();
        CompletableFuture<Posting> stopped = CompletableFuture.supplyAsync(() ->
                host.transaction((em, joined) -> bean.post(SaleRequest.at(SHOP).line(tea, 1))));
        stop.awaitReached();
        CompletableFuture<Posting> beside = CompletableFuture.supplyAsync(() ->
                host.transaction((em, joined) -> bean.post(SaleRequest.at(SHOP).line(mug, 1))));
        try {
            assertThat(beside.get(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                            .replayed())
                    .isFalse();
            assertThat(stopped).isNotDone();
            assertThat(host.shop().onHand(mug)).isEqualTo(4);
        } finally {
            stop.release();
        }

        assertThat(stopped.get(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS).replayed())
                .isFalse();
        assertThat(host.shop().onHand(tea)).isEqualTo(4);
    }
}
