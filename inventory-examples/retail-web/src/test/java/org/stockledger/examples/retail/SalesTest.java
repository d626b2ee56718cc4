package org.stockledger.examples.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.SaleRequest;

/** Sales, promised by a predecessor and absent from it: rows 18 to 22. */
class SalesTest {
    private final RunningShop shop = RunningShop.shared();
    private final Client client = shop.client();

    @Test
    void row_18_a_sale_checks_the_stock_deducts_and_is_stored_with_price_and_total() {
        String tea = ShopFixture.aProductInTheShop(client, "4.50", 12);
        String mug = ShopFixture.aProductInTheShop(client, "7.20", 5);
        Answer sale = client.post("/api/sales", Map.of("lines", List.of(ShopFixture.sale(tea, 3), discounted(mug))))
                .expect(201);
        assertThat(sale.body()).contains("\"total\":20.40,", "\"currency\":\"USD\"", "\"reversed\":false");
        assertThat(sale.text("receipt")).matches("R[0-9]+");
        assertThat(sale.json().get("stock").toString())
                .contains(
                        "{\"product_id\":\"" + tea + "\",\"stock\":9,\"status\":\"Low Stock\"}",
                        "{\"product_id\":\"" + mug + "\",\"stock\":4,\"status\":\"Low Stock\"}");
        assertThat(client.get("/api/sales/" + sale.text("receipt")).text("sale_id"))
                .isEqualTo(sale.text("sale_id"));
        assertThat(client.post("/api/sales", ShopFixture.sale(tea, 1))
                        .expect(201)
                        .body())
                .contains("\"total\":4.50");
    }

    private static Map<String, Object> discounted(String product) {
        return Map.of("product_id", product, "quantity", 1, "discount", 0.3);
    }

    @Test
    void row_18_what_can_not_be_sold_is_refused_with_a_reason() {
        String product = ShopFixture.aProductInTheShop(client, "1.00", 2);
        assertThat(sell(product, 0).expect(400).text("field")).isEqualTo("quantity");
        assertThat(sell(product, -1).expect(400).text("field")).isEqualTo("quantity");
        assertThat(sell("NOBODY", 1).expect(404).text("field")).isEqualTo("product_id");
        Answer shortage = sell(product, 3).expect(409);
        assertThat(shortage.json().get("shortages").toString())
                .isEqualTo(
                        "[{\"product_id\":\"" + product + "\",\"location\":\"STORE01\",\"asked\":3,\"available\":2}]");
        String unpriced = ShopFixture.fresh("FREE");
        client.post("/api/products", Map.of("product_id", unpriced, "name", "n"))
                .expect(201);
        assertThat(sell(unpriced, 1).expect(409).text("code")).isEqualTo("price_missing");
        client.post("/api/sales", Map.of("lines", List.of())).expect(400);
        client.post("/api/sales", Map.of("lines", List.of(1))).expect(400);
    }

    private Answer sell(String product, int quantity) {
        return client.post("/api/sales", ShopFixture.sale(product, quantity));
    }

    @Test
    void row_19_32_clients_sell_the_last_hundred_units_exactly_once_each() {
        new LastUnits(List.of(client)).hundred();
    }

    @Test
    void row_19_the_last_unit_is_sold_once_in_20_of_20_runs() {
        new LastUnits(List.of(client)).lastOne(20);
    }

    @Test
    void row_20_a_sale_with_one_short_line_changes_nothing() {
        String plenty = ShopFixture.aProductInTheShop(client, "1.00", 10);
        String few = ShopFixture.aProductInTheShop(client, "1.00", 1);
        String key = ShopFixture.fresh("bill");
        client.post("/api/sales", ShopFixture.sale(key, List.of(ShopFixture.sale(plenty, 5), ShopFixture.sale(few, 2))))
                .expect(409);
        assertThat(ShopFixture.onHand(client, plenty, "STORE01")).isEqualTo(10);
        assertThat(ShopFixture.onHand(client, few, "STORE01")).isEqualTo(1);
        client.get("/api/sales/" + key).expect(404);
        assertThat(client.get("/api/movements?product=" + plenty).all("movement_type"))
                .containsExactly("Stock In");
    }

    @Test
    void row_20_a_repeated_request_with_the_same_key_makes_one_sale() {
        String product = ShopFixture.aProductInTheShop(client, "3.00", 10);
        String key = ShopFixture.fresh("bill");
        Map<String, Object> bill = ShopFixture.sale(key, List.of(ShopFixture.sale(product, 2)));
        List<Answer> answers = Crowd.of(8, number -> client.post("/api/sales", bill));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(7);
        assertThat(answers)
                .extracting(answer -> answer.text("receipt"))
                .containsOnly(answers.get(0).text("receipt"));
        assertThat(ShopFixture.onHand(client, product, "STORE01")).isEqualTo(8);
        Answer other = client.send(
                "POST",
                "/api/sales",
                ShopFixture.sale(product, 3),
                Map.of("Content-Type", "application/json", "Idempotency-Key", key));
        assertThat(other.expect(409).text("code")).isEqualTo("id_conflict");
    }

    @Test
    void row_21_the_history_is_newest_first_paged_filtered_and_survives_the_product() {
        String product = ShopFixture.aProductInTheShop(client, "2.00", 10);
        String sold = client.get("/api/products/" + product).text("name");
        List<String> sales = List.of(
                sell(product, 3).text("sale_id"),
                sell(product, 2).text("sale_id"),
                sell(product, 1).text("sale_id"));
        List<String> newestFirst = List.of(sales.get(2), sales.get(1), sales.get(0));
        String path = "/api/sales?product=";
        assertThat(client.get(path + product).all("sale_id")).isEqualTo(newestFirst);
        Answer page = client.get(path + product + "&limit=2");
        assertThat(page.all("sale_id")).isEqualTo(newestFirst.subList(0, 2));
        assertThat(client.get(path + product + "&limit=2&after=" + page.header("X-Next-Cursor"))
                        .all("sale_id"))
                .isEqualTo(newestFirst.subList(2, 3));
        assertThat(client.get(path + product + "&to=2020-01-01").json().isEmpty())
                .isTrue();
        assertThat(client.get(path + product + "&from=2020-01-01").all("sale_id"))
                .isEqualTo(newestFirst);

        String renamed = ShopFixture.fresh("RENAMED");
        client.put("/api/products/" + product, Map.of("product_id", renamed, "name", "Other"))
                .expect(200);
        client.delete("/api/remove_product/" + renamed).expect(200);
        client.get("/api/get_product/" + renamed).expect(404);
        assertThat(client.get("/api/sales/" + sales.get(0)).body())
                .contains("\"product_id\":\"" + product + "\"", "\"name\":\"" + sold + "\"");
    }

    @Test
    void row_21_goods_come_back_by_line_never_more_than_were_sold() {
        String product = ShopFixture.aProductInTheShop(client, "2.00", 10);
        String sale = sell(product, 3).text("receipt");
        Map<String, Object> two = Map.of("lines", List.of(Map.of("line", 1, "quantity", 2)), "key", sale + "-back");
        assertThat(client.post("/api/sales/" + sale + "/returns", two)
                        .expect(201)
                        .body())
                .contains("\"returned\":2");
        client.post("/api/sales/" + sale + "/returns", two).expect(200);
        assertThat(ShopFixture.onHand(client, product, "STORE01")).isEqualTo(9);
        Map<String, Object> more = Map.of("lines", List.of(Map.of("line", 1, "quantity", 2)));
        assertThat(client.post("/api/sales/" + sale + "/returns", more)
                        .expect(409)
                        .text("code"))
                .isEqualTo("return_exceeds_sold");
        client.post("/api/sales/NONE/returns", more).expect(404);
    }

    @Test
    void row_22_another_session_reads_the_new_stock_at_once() {
        String product = ShopFixture.aProductInTheShop(client, "1.00", 10);
        Client other = shop.client();
        for (int left = 9; left >= 0; left--) {
            sell(product, 1).expect(201);
            assertThat(other.get("/api/products/" + product).whole("stock")).isEqualTo(left);
        }
    }

    @Test
    void row_22_open_pages_are_told_of_a_sale_and_of_an_edit_without_asking() throws Exception {
        String product = ShopFixture.aProductInTheShop(client, "1.00", 10);
        try (Listening page = Listening.to(client)) {
            CompletableFuture<String> stock = page.next("stock", product);
            CompletableFuture<String> catalogue = page.next("catalogue", product);
            sell(product, 1).expect(201);
            assertThat(stock.get(5, TimeUnit.SECONDS)).contains("\"kinds\":[\"sale\"]");
            client.put("/api/products/" + product, Map.of("name", "Other")).expect(200);
            assertThat(catalogue.get(5, TimeUnit.SECONDS)).contains("\"kinds\":[\"product\"]");
        }
    }

    @Test
    void row_22_a_page_that_does_not_read_keeps_no_sale_waiting() throws IOException {
        String product = ShopFixture.aProductInTheShop(client, "1.00", 300);
        try (Listening deaf = Listening.to(client)) {
            for (int i = 0; i < 200; i++) {
                sell(product, 1).expect(201);
            }
        }
        assertThat(ShopFixture.onHand(client, product, "STORE01")).isEqualTo(100);
    }

    @Test
    void row_20_a_key_that_reads_like_a_receipt_number_is_refused() {
        String product = ShopFixture.aProductInTheShop(client, "3.00", 10);
        for (String key : List.of("R7", "R000", "R123456789012345678901234567890")) {
            assertThat(client.post("/api/sales", ShopFixture.sale(key, List.of(ShopFixture.sale(product, 1))))
                            .expect(400)
                            .text("field"))
                    .isEqualTo("key");
        }
        assertThat(ShopFixture.onHand(client, product, "STORE01")).isEqualTo(10);
    }

    @Test
    void row_21_a_sale_of_another_program_is_opened_and_taken_back_by_its_id_whatever_is_in_it() {
        try (RunningShop ours = RunningShop.onH2("--retail.auth=off")) {
            Client till = ours.client();
            String product = ShopFixture.aProductInTheShop(till, "3.00", 10);
            Inventory inventory = ours.part(Inventory.class);
            SaleRequest sale = SaleRequest.at("STORE01").line(product, 2).id("till-1/000007");
            ours.part(TransactionTemplate.class).executeWithoutResult(status -> inventory.post(sale));
            assertThat(till.get("/api/sales").all("sale_id")).containsExactly("till-1/000007");
            assertThat(till.get("/api/sale?id=till-1%2F000007").expect(200).text("sale_id"))
                    .isEqualTo("till-1/000007");
            Map<String, Object> one = Map.of("lines", List.of(Map.of("line", 1, "quantity", 1)));
            assertThat(till.post("/api/sale/returns?id=till-1/000007", one)
                            .expect(201)
                            .body())
                    .contains("\"returned\":1");
            till.get("/api/sale?id=till-1/none").expect(404);
            till.get("/api/sale").expect(400);
        }
    }

    @Test
    void row_18_a_quote_names_what_is_unknown_unpriced_or_priced_in_another_currency() {
        Inventory inventory = shop.part(Inventory.class);
        String euros = ShopFixture.fresh("EURO");
        shop.part(TransactionTemplate.class)
                .executeWithoutResult(status -> inventory
                        .products()
                        .register(Product.of(euros, "Priced elsewhere").priced("2.00", "EUR")));
        assertThat(quote(euros).expect(409).text("code")).isEqualTo("foreign_currency");
        assertThat(quote("NOBODY").expect(404).text("field")).isEqualTo("product_id");
    }

    private Answer quote(String product) {
        return client.post("/api/quote", ShopFixture.sale(product, 1));
    }
}
