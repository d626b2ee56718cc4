package org.stockledger.examples.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

/** 32 clients, spread over the servers, take 20 units each from a place that holds 100: in ones and in one transfer. */
final class Withdrawals {
    private static final int CLIENTS = 32;
    private static final int UNITS = 100;

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
        int accepted = Crowd.of(CLIENTS, this::takenBy).stream()
                .mapToInt(units -> units)
                .sum();
        int left = ShopFixture.onHand(first, product, place);
        assertThat(left).isNotNegative();
        assertThat(accepted).isEqualTo(UNITS - left);
    }

    private int takenBy(int client) {
        Client server = servers.get(client % servers.size());
        int ones = IntStream.range(0, 10).map(i -> taken(server, 1, null)).sum();
        return ones + taken(server, 10, other);
    }

    private int taken(Client server, int quantity, String to) {
        Answer answer = server.post("/api/movements", ShopFixture.movement(product, quantity, place, to));
        if (answer.status() == 201) {
            return quantity;
        }
        assertThat(answer.expect(409).text("error")).startsWith("Insufficient stock");
        return 0;
    }
}
