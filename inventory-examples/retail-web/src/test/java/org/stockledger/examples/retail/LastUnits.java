package org.stockledger.examples.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** 32 clients, spread over the servers, sell what is left of a product, one by one. */
final class LastUnits {
    private static final int CLIENTS = 32;

    private final List<Client> servers;
    private final Client first;

    LastUnits(List<Client> servers) {
        this.servers = servers;
        this.first = servers.get(0);
    }

    /** A hundred units: each of them sold once, all of them sold. */
    void hundred() {
        String product = ShopFixture.aProductInTheShop(first, "2.50", 100);
        int sold = Crowd.of(CLIENTS, client -> sold(client, product, 5)).stream()
                .mapToInt(sales -> sales)
                .sum();
        assertThat(sold).isEqualTo(100);
        assertThat(ShopFixture.onHand(first, product, "STORE01")).isZero();
        List<String> totals =
                first.get("/api/sales?limit=1000&product=" + product).all("total");
        assertThat(totals).hasSize(100);
        assertThat(totals.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("250.00");
    }

    /** The last unit, in so many runs: each time to one client only. */
    void lastOne(int runs) {
        for (int run = 0; run < runs; run++) {
            String product = ShopFixture.aProductInTheShop(first, "1.00", 1);
            int sold = Crowd.of(CLIENTS, client -> sold(client, product, 1)).stream()
                    .mapToInt(sales -> sales)
                    .sum();
            assertThat(sold).as("run " + run).isEqualTo(1);
            assertThat(ShopFixture.onHand(first, product, "STORE01")).isZero();
        }
    }

    private int sold(int client, String product, int tries) {
        Client server = servers.get(client % servers.size());
        return (int) IntStream.range(0, tries)
                .mapToObj(i -> server.post("/api/sales", ShopFixture.sale(product, 1)))
                .filter(LastUnits::isSold)
                .count();
    }

    private static boolean isSold(Answer answer) {
        if (answer.status() == 201) {
            return true;
        }
        assertThat(answer.expect(409).text("code")).isEqualTo("insufficient_stock");
        return false;
    }
}
