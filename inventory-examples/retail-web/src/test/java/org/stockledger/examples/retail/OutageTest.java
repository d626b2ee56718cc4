package org.stockledger.examples.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * The database gives no connection: 503 and do the same again, never a 500, and never a wrong password. What would fail
 * again is a 500.
 */
class OutageTest {
    private static final int CONNECTIONS = 4;
    private static final String PASSWORD = "s3cret!pw";

    @Test
    void a_call_that_gets_no_connection_is_answered_503_and_works_afterwards_under_the_same_key() throws SQLException {
        try (RunningShop shop = withFewConnections()) {
            Client client = shop.client();
            String product = ShopFixture.aProductInTheShop(client, "1.00", 5);
            Map<String, Object> sale = ShopFixture.sale("bill-1", List.of(ShopFixture.sale(product, 2)));
            duringAnOutage(shop, () -> {
                Answer failed = client.post("/api/sales", sale).expect(503);
                assertThat(failed.text("code")).isEqualTo("store_unavailable");
                assertThat(failed.text("error")).contains("Do the same again");
                client.get("/api/products").expect(503);
                client.post("/api/quote", sale).expect(503);
                assertThat(client.get("/api/get_product/" + product).expect(503).text("detail"))
                        .isNotBlank();
            });
            client.post("/api/sales", sale).expect(201);
        }
    }

    @Test
    void row_32_a_login_during_an_outage_is_no_wrong_password_and_no_failed_try() throws SQLException {
        try (RunningShop shop = withFewConnections()) {
            Client client = shop.client();
            String id = client.post("/api/register_admin", Map.of("email", "m@shop.example", "password", PASSWORD))
                    .expect(200)
                    .text("admin_id");
            Map<String, Object> login = Map.of("admin_id", id, "password", PASSWORD);
            duringAnOutage(shop, () -> {
                for (int i = 0; i < 6; i++) {
                    client.post("/api/login_admin", login).expect(503);
                }
            });
            client.post("/api/login_admin", login).expect(200);
        }
    }

    @Test
    void what_the_database_will_never_do_is_not_to_be_done_again() {
        try (RunningShop shop = RunningShop.onH2(
                "--retail.auth=off", "--logging.level.org.stockledger.examples.retail.web.Errors=off")) {
            Client client = shop.client();
            String product = ShopFixture.aProductInTheShop(client, "1.00", 5);
            shop.tamper("drop table inv_entry");
            assertThat(client.post("/api/sales", ShopFixture.sale(product, 2))
                            .expect(500)
                            .text("code"))
                    .isEqualTo("internal");
            shop.tamper("drop table retail_user");
            Map<String, Object> login = Map.of("admin_id", "NOBODY", "password", PASSWORD);
            assertThat(client.post("/api/login_admin", login).expect(500).text("code"))
                    .isEqualTo("internal");
        }
    }

    private static RunningShop withFewConnections() {
        return RunningShop.onH2(
                "--retail.auth=off",
                "--spring.datasource.hikari.maximum-pool-size=" + CONNECTIONS,
                "--spring.datasource.hikari.connection-timeout=250",
                "--logging.level.org.stockledger.examples.retail.web.StoreErrors=off");
    }

    /** While every connection is in other hands. */
    private static void duringAnOutage(RunningShop shop, Runnable calls) throws SQLException {
        List<Connection> held = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                held.add(shop.part(DataSource.class).getConnection());
            }
            calls.run();
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
    }
}
