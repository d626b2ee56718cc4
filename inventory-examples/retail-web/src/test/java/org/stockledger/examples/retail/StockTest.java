package org.stockledger.examples.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Stock and movements: rows 10 to 17. */
class StockTest {
    private final RunningShop shop = RunningShop.shared();
    private final Client client = shop.client();

    @Test
    void row_10_a_movement_is_stock_in_stock_out_or_transfer_by_its_places() {
        String product = ShopFixture.aProduct(client, "1.00");
        String from = ShopFixture.aLocation(client);
        String to = ShopFixture.aLocation(client);
        Answer in = post(ShopFixture.movement(product, 10, null, from)).expect(201);
        assertThat(in.text("movement_type")).isEqualTo("Stock In");
        assertThat(in.whole("movement_id")).isPositive();
        assertThat(in.whole("qty")).isEqualTo(10);
        assertThat(in.text("to_location")).isEqualTo(from);
        assertThat(in.json().get("from_location").isNull()).isTrue();
        assertThat(in.text("timestamp")).endsWith("Z");
        assertThat(post(ShopFixture.movement(product, 2, from, null)).text("movement_type"))
                .isEqualTo("Stock Out");
        assertThat(post(ShopFixture.movement(product, 3, from, to)).text("movement_type"))
                .isEqualTo("Transfer");
        assertThat(ShopFixture.onHand(client, product, from)).isEqualTo(5);
        assertThat(ShopFixture.onHand(client, product, to)).isEqualTo(3);
    }

    @Test
    void row_10_a_repeated_key_moves_nothing_twice() {
        String product = ShopFixture.aProduct(client, "1.00");
        Map<String, Object> movement = new LinkedHashMap<>(ShopFixture.movement(product, 10, null, "STORE01"));
        movement.put("key", ShopFixture.fresh("key"));
        int number = post(movement).expect(201).whole("movement_id");
        assertThat(post(movement).expect(201).whole("movement_id")).isEqualTo(number);
        assertThat(ShopFixture.onHand(client, product, "STORE01")).isEqualTo(10);
    }

    @Test
    void row_11_what_can_not_be_moved_is_refused_as_the_clients_mistake_naming_the_field() {
        String product = ShopFixture.aProduct(client, "1.00");
        for (Object quantity : List.of(0, -1, 2.9, "3", "abc", 3_000_000_000L, true)) {
            refused(ShopFixture.movement(product, quantity, null, "STORE01"), 400, "qty");
        }
        refused(Map.of("product_id", product, "to_location", "STORE01"), 400, "qty");
        refused(Map.of("qty", 1, "to_location", "STORE01"), 400, "product_id");
        refused(ShopFixture.movement(product, 1, null, null), 400, "from_location");
        refused(ShopFixture.movement(product, 1, "", "  "), 400, "from_location");
        refused(ShopFixture.movement(product, 1, "STORE01", "STORE01"), 400, "to_location");
        refused(ShopFixture.movement("NOBODY", 1, null, "STORE01"), 404, "product_id");
        refused(ShopFixture.movement(product, 1, null, "NOWHERE"), 404, "location");
        Answer taken = post(ShopFixture.movement(product, 1, "", "STORE01")).expect(201);
        assertThat(taken.text("movement_type")).isEqualTo("Stock In");
    }

    private void refused(Map<String, Object> movement, int status, String field) {
        Answer answer = post(movement).expect(status);
        assertThat(answer.text("field")).as(movement.toString()).isEqualTo(field);
        assertThat(answer.text("error")).isNotBlank();
    }

    private Answer post(Map<String, Object> movement) {
        return client.post("/api/movements", movement);
    }

    @Test
    void row_12_stock_at_a_place_never_goes_below_zero() {
        new Withdrawals(List.of(client)).run();
    }

    @Test
    void row_13_undoing_a_movement_adjusts_the_balance_and_is_refused_where_it_would_go_below_zero() {
        String product = ShopFixture.aProduct(client, "1.00");
        int in = post(ShopFixture.movement(product, 10, null, "STORE01")).whole("movement_id");
        int out = post(ShopFixture.movement(product, 4, "STORE01", null)).whole("movement_id");
        assertThat(client.delete("/api/movements/" + in).expect(409).text("code"))
                .isEqualTo("insufficient_stock");
        assertThat(client.delete("/api/movements/" + out).expect(200).text("message"))
                .isEqualTo("Movement deleted");
        assertThat(ShopFixture.onHand(client, product, "STORE01")).isEqualTo(10);
        assertThat(client.delete("/api/movements/" + out).expect(409).text("code"))
                .isEqualTo("already_reversed");
        client.delete("/api/movements/" + in).expect(200);
        assertThat(ShopFixture.onHand(client, product, "STORE01")).isZero();
        assertThat(client.get("/api/movements?product=" + product).all("undone"))
                .containsExactly("false", "false", "true", "true");
        client.delete("/api/movements/999999999").expect(404);
        client.delete("/api/movements/x").expect(400);
    }

    @Test
    void row_14_movements_are_listed_newest_first_paged_and_filtered() {
        String product = ShopFixture.aProduct(client, "1.00");
        String from = ShopFixture.aLocation(client);
        String to = ShopFixture.aLocation(client);
        List<String> numbers = new ArrayList<>();
        numbers.add(number(ShopFixture.movement(product, 100, null, from)));
        for (int i = 1; i <= 6; i++) {
            numbers.add(0, number(ShopFixture.movement(product, i, from, i % 2 == 0 ? to : null)));
        }
        String path = "/api/movements?product=" + product;
        assertThat(client.get(path).all("movement_id")).isEqualTo(numbers);
        assertThat(paged(path + "&limit=3")).isEqualTo(numbers);
        assertThat(client.get(path + "&location=" + to).all("qty")).containsExactly("6", "4", "2");
        assertThat(client.get(path + "&type=out").all("qty")).containsExactly("5", "3", "1");
        assertThat(client.get(path + "&type=transfer&location=" + from).all("qty"))
                .containsExactly("6", "4", "2");
        String third = client.get(path + "&type=out&limit=2")
                .json()
                .get(1)
                .get("timestamp")
                .stringValue();
        assertThat(client.get(path + "&from=" + third).all("qty")).containsExactly("6", "5", "4", "3");
        assertThat(client.get(path + "&to=" + third).all("qty")).containsExactly("2", "1", "100");
        client.get(path + "&type=nonsense").expect(400);
        client.get(path + "&from=yesterday").expect(400);
        client.get(path + "&after=forged").expect(400);
        client.get(path + "&limit=0").expect(400);
    }

    private String number(Map<String, Object> movement) {
        return post(movement).expect(201).json().get("movement_id").asString();
    }

    private List<String> paged(String path) {
        List<String> all = new ArrayList<>();
        String next = "";
        do {
            Answer page = client.get(path + next).expect(200);
            assertThat(page.all("movement_id")).hasSizeLessThanOrEqualTo(3);
            all.addAll(page.all("movement_id"));
            next = page.header("X-Next-Cursor").isEmpty() ? "" : "&after=" + page.header("X-Next-Cursor");
        } while (!next.isEmpty());
        return all;
    }

    @Test
    void row_15_a_stock_update_is_a_movement_and_never_goes_below_zero() {
        String product = ShopFixture.aProductInTheShop(client, "1.00", 12);
        Answer less = update(product, -5).expect(200);
        assertThat(less.whole("new_stock")).isEqualTo(7);
        assertThat(less.text("stock_status")).isEqualTo("Low Stock");
        assertThat(update(product, 8).expect(200).text("stock_status")).isEqualTo("In Stock");
        assertThat(update(product, 0).expect(400).text("detail")).isEqualTo("Quantity cannot be 0.");
        assertThat(update(product, -16).expect(400).text("detail")).isEqualTo("❌ Cannot reduce stock below 0.");
        assertThat(update("NOBODY", 1).expect(404).text("detail")).isEqualTo("Product ID 'NOBODY' not found.");
        List<String> movements = client.get("/api/movements?product=" + product).all("qty");
        assertThat(movements).containsExactly("8", "5", "12");
        assertThat(ShopFixture.onHand(client, product, "STORE01")).isEqualTo(12 - 5 + 8);
    }

    private Answer update(String product, Object quantity) {
        return client.put("/api/update_stock/" + product, Map.of("quantity", quantity));
    }

    @Test
    void row_16_the_status_is_derived_by_a_threshold_that_is_a_setting() {
        String product = ShopFixture.aProduct(client, "1.00");
        assertThat(status(client, product)).isEqualTo("Out of Stock");
        update(product, 9).expect(200);
        assertThat(status(client, product)).isEqualTo("Low Stock");
        update(product, 1).expect(200);
        assertThat(status(client, product)).isEqualTo("In Stock");
        try (RunningShop other = RunningShop.onH2("--retail.auth=off", "--retail.low-stock=5")) {
            Client till = other.client();
            String five = ShopFixture.aProductInTheShop(till, "1.00", 5);
            String four = ShopFixture.aProductInTheShop(till, "1.00", 4);
            assertThat(status(till, five)).isEqualTo("In Stock");
            assertThat(status(till, four)).isEqualTo("Low Stock");
            assertThat(till.get("/api/reports/stock?status=low")
                            .json()
                            .get("rows")
                            .size())
                    .isEqualTo(1);
        }
    }

    private static String status(Client client, String product) {
        return client.get("/api/products/" + product).text("status");
    }

    @Test
    void row_17_holding_is_a_next_step_and_no_call_pretends_to_do_it() {
        String product = ShopFixture.aProductInTheShop(client, "1.00", 1);
        client.put("/api/hold/" + product, Map.of("quantity", 1)).expect(404);
        client.put("/api/unhold/" + product, Map.of("quantity", 1)).expect(404);
        client.post("/api/sales", ShopFixture.sale(product, 1)).expect(201);
    }
}
