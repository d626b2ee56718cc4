package org.stockledger.examples.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** 32 clients, spread over the servers, take 20 units each from a place that holds 100: in ones and in one transfer. */
final class Withdrawals {
    private static final int CLIENTS = 32;
    private static final int UNITS = 100;

    /** What one client was let take: 0 to 10 in ones, and 0 or 10 in its transfer. */
    private record Taken(int ones, int transferred) {}

    private final List<Client> servers;
    private final Client first;
    private final String product;
    private final String place;
    private final String other;

    Withdrawals(List<Client> servers) {
        this.servers = servers;
        this.first = servers.get(0);
        this.product = ShopFixture.aProduct(first, "1.00");
        this.place = ShopFixture.aLocation(first);
        this.other = ShopFixture.aLocation(first);
    }

    void run() {
        first.post("/api/movements", ShopFixture.movement(product, UNITS, null, place))
                .expect(201);
        List<Taken> accepted = Crowd.of(CLIENTS, this::takenBy);
        int transferred = accepted.stream().mapToInt(Taken::transferred).sum();
        assertThat(ShopFixture.onHand(first, product, place)).isZero();
        assertThat(ShopFixture.onHand(first, product, other)).isEqualTo(transferred);
        assertThat(accepted.stream().mapToInt(Taken::ones).sum() + transferred).isEqualTo(UNITS);
    }

    private Taken takenBy(int client) {
        Client server = servers.get(client % servers.size());
        // Half of them begin with the transfer: later there is too little left for one.
        int early = client % 2 == 0 ? taken(server, 10, other) : 0;
        int ones = IntStream.range(0, 10).map(i -> taken(server, 1, null)).sum();
        int late = client % 2 == 0 ? 0 : taken(server, 10, other);
        return new Taken(ones, early + late);
    }

    private int taken(Client server, int quantity, @Nullable String to) {
        Answer answer = server.post("/api/movements", ShopFixture.movement(product, quantity, place, to));
        if (answer.status() == 201) {
            return quantity;
        }
        assertThat(answer.expect(409).text("error")).startsWith("Insufficient stock");
        return 0;
    }
}
