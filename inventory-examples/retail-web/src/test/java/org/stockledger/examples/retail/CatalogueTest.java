package org.stockledger.examples.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Products;
import org.stockledger.inventory.Sku;

/** Products and locations: rows 1 to 9 of what both predecessors' users must find. */
class CatalogueTest {
    private final RunningShop shop = RunningShop.shared();
    private final Client client = shop.client();

    @Test
    void row_01_a_product_is_created_once_even_if_sixteen_try_at_the_same_time() {
        String id = ShopFixture.fresh("ONCE");
        List<Answer> answers =
                Crowd.of(16, number -> client.post("/api/products", Map.of("product_id", id, "name", "By " + number)));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 201).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("error")).isEqualTo("Product already exists");
        });
        assertThat(client.get("/api/products/" + id).text("created_at")).endsWith("Z");
    }

    @Test
    void row_01_ids_up_to_50_and_names_up_to_100_characters_are_taken_and_longer_ones_refused() {
        String longest = ShopFixture.fresh("L").concat("x".repeat(50)).substring(0, 50);
        client.post("/api/products", Map.of("product_id", longest, "name", "n".repeat(100)))
                .expect(201);
        refused(Map.of("product_id", longest + "x", "name", "n"), "product_id");
        refused(Map.of("product_id", "short", "name", "n".repeat(101)), "name");
        assertThat(refused(Map.of("name", "n"), null).text("error")).isEqualTo("Product ID and name are required");
        assertThat(refused(Map.of("product_id", "  ", "name", "n"), null).text("error"))
                .isEqualTo("Product ID and name are required");
        refused(Map.of("product_id", 77, "name", "n"), "product_id");
        refused(Map.of("product_id", "tab\there", "name", "n"), "product_id");
    }

    private Answer refused(Map<String, Object> product, String field) {
        Answer answer = client.post("/api/products", product).expect(400);
        if (field != null) {
            assertThat(answer.text("field")).isEqualTo(field);
        }
        return answer;
    }

    @Test
    void row_02_products_are_found_by_any_part_of_id_name_or_description_and_wildcards_are_letters() {
        String word = ShopFixture.fresh("Find");
        client.post("/api/products", Map.of("product_id", word + "-a", "name", "Plain"))
                .expect(201);
        client.post("/api/products", Map.of("product_id", ShopFixture.fresh("B"), "name", "100% " + word + "_x"))
                .expect(201);
        client.post(
                        "/api/products",
                        Map.of("product_id", ShopFixture.fresh("C"), "name", "n", "description", "see " + word + "Yx"))
                .expect(201);
        assertThat(found(word.toUpperCase(Locale.ROOT))).hasSize(3);
        assertThat(found("100% " + word)).hasSize(1);
        assertThat(found(word + "_x")).hasSize(1);
        assertThat(found(word + "%")).isEmpty();
    }

    private List<String> found(String search) {
        return client.get("/api/products?search=" + Client.encoded(search))
                .expect(200)
                .all("product_id");
    }

    @Test
    void row_03_a_product_is_edited_and_renamed_with_every_movement_attached() {
        String id = ShopFixture.aProductInTheShop(client, "2.00", 7);
        String renamed = ShopFixture.fresh("RENAMED");
        Answer edited = client.put(
                        "/api/products/" + id,
                        Map.of("product_id", renamed, "name", "New", "description", "better", "supplier", "Acme"))
                .expect(200);
        assertThat(edited.text("name")).isEqualTo("New");
        assertThat(edited.text("supplier")).isEqualTo("Acme");
        assertThat(edited.whole("stock")).isEqualTo(7);
        client.get("/api/products/" + id).expect(404);
        assertThat(client.get("/api/movements?product=" + renamed).expect(200).all("qty"))
                .containsExactly("7");
        String other = ShopFixture.aProduct(client, "1.00");
        assertThat(client.put("/api/products/" + other, Map.of("product_id", renamed))
                        .expect(409)
                        .text("code"))
                .isEqualTo("sku_taken");
    }

    @Test
    void row_04_what_has_history_is_not_deleted_and_no_movement_changes() {
        String product = ShopFixture.aProduct(client, "1.00");
        String from = ShopFixture.aLocation(client);
        String to = ShopFixture.aLocation(client);
        client.post("/api/movements", ShopFixture.movement(product, 9, null, from))
                .expect(201);
        client.post("/api/movements", ShopFixture.movement(product, 4, from, to))
                .expect(201);
        String movements = client.get("/api/movements?product=" + product).body();
        assertThat(client.delete("/api/locations/" + to).expect(409).text("code"))
                .isEqualTo("has_history");
        assertThat(client.delete("/api/products/" + product).expect(409).text("code"))
                .isEqualTo("has_history");
        assertThat(client.get("/api/movements?product=" + product).body()).isEqualTo(movements);
        assertThat(ShopFixture.onHand(client, product, from)).isEqualTo(5);
        assertThat(ShopFixture.onHand(client, product, to)).isEqualTo(4);
    }

    @Test
    void row_04_what_has_no_history_goes_and_what_is_archived_comes_back() {
        String product = ShopFixture.aProduct(client, "1.00");
        String location = ShopFixture.aLocation(client);
        assertThat(client.delete("/api/products/" + product).expect(200).text("message"))
                .isEqualTo("Product deleted");
        assertThat(client.delete("/api/locations/" + location).expect(200).text("message"))
                .isEqualTo("Location deleted");
        client.delete("/api/products/" + product).expect(404);
        client.delete("/api/locations/" + location).expect(404);

        String old = ShopFixture.aProduct(client, "1.00");
        assertThat(client.post("/api/products/" + old + "/archive", "")
                        .json()
                        .get("archived")
                        .asBoolean())
                .isTrue();
        assertThat(found(old)).isEmpty();
        assertThat(client.get("/api/products?archived=true&search=" + old).all("product_id"))
                .containsExactly(old);
        assertThat(client.post("/api/products/" + old + "/restore", "")
                        .json()
                        .get("archived")
                        .asBoolean())
                .isFalse();
        String stocked = ShopFixture.aProductInTheShop(client, "1.00", 1);
        assertThat(client.post("/api/products/" + stocked + "/archive", "")
                        .expect(409)
                        .text("code"))
                .isEqualTo("stock_remains");
    }

    @Test
    void row_05_locations_are_created_listed_edited_and_deleted_by_the_same_rules() {
        String id = ShopFixture.fresh("SITE");
        Map<String, Object> site = Map.of("location_id", id, "name", "Site", "address", "1 Road");
        assertThat(client.post("/api/locations", site).expect(201).text("address"))
                .isEqualTo("1 Road");
        assertThat(client.post("/api/locations", site).expect(400).text("error"))
                .isEqualTo("Location already exists");
        assertThat(client.post("/api/locations", Map.of("name", "n"))
                        .expect(400)
                        .text("error"))
                .isEqualTo("Location ID and name are required");
        String renamed = ShopFixture.fresh("SITE");
        assertThat(client.put("/api/locations/" + id, Map.of("location_id", renamed, "name", "Other"))
                        .expect(200)
                        .text("name"))
                .isEqualTo("Other");
        assertThat(client.get("/api/locations").all("location_id"))
                .contains(renamed)
                .doesNotContain(id);
        client.delete("/api/locations/" + renamed).expect(200);
        assertThat(client.delete("/api/locations/STORE01").expect(409).text("code"))
                .isEqualTo("is_the_shop");
    }

    @Test
    void row_06_a_product_has_category_price_stock_and_supplier() {
        Answer added = client.post(
                        "/api/add_product",
                        Map.of("product_name", "Tea", "category", "Drinks", "price", 4.5, "stock", 12))
                .expect(200);
        Answer product = client.get("/api/get_product/" + added.text("product_id"));
        assertThat(product.text("supplier")).isEqualTo("-");
        assertThat(product.text("category")).isEqualTo("Drinks");
        assertThat(product.text("stock_status")).isEqualTo("In Stock");
        assertThat(product.whole("stock")).isEqualTo(12);
        String own = ShopFixture.fresh("OWN");
        client.post("/api/add_product", tea(own)).expect(200);
        assertThat(client.post("/api/add_product", tea(own)).expect(400).text("detail"))
                .contains("already exists");
    }

    private static Map<String, Object> tea(String id) {
        return Map.of("product_id", id, "product_name", "Tea", "category", "Drinks", "price", 4.5, "stock", 0);
    }

    @Test
    void row_06_automatic_ids_go_on_after_P999_and_after_ZED_and_sixteen_at_once_get_sixteen() {
        try (RunningShop fresh = RunningShop.onH2("--retail.auth=off")) {
            Client till = fresh.client();
            assertThat(added(till)).isEqualTo("P001");
            till.post("/api/add_product", tea("ZED")).expect(200);
            till.post("/api/add_product", tea("P003")).expect(200);
            assertThat(added(till)).isEqualTo("P002");
            assertThat(added(till)).isEqualTo("P004");
            fresh.tamper("update retail_counter set last_given = 998 where name = 'product'");
            assertThat(added(till)).isEqualTo("P999");
            assertThat(added(till)).isEqualTo("P1000");
            List<String> ids = Crowd.of(16, number -> added(till));
            assertThat(ids)
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1001, 1016)
                            .mapToObj(number -> "P" + number)
                            .toList());
        }
    }

    private static String added(Client client) {
        return client.post("/api/add_product", Map.of("product_name", "Auto", "category", "c", "price", 1, "stock", 0))
                .expect(200)
                .text("product_id");
    }

    @Test
    void row_06_a_product_that_is_added_again_under_the_same_key_is_the_same_product() {
        for (int stock : List.of(0, 5)) {
            String key = ShopFixture.fresh("form");
            Map<String, Object> form =
                    Map.of("product_name", "Repeated", "category", "c", "price", 1, "stock", stock, "key", key);
            List<Answer> answers = Crowd.of(4, number -> client.post("/api/add_product", form));
            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
            String id = answers.get(0).text("product_id");
            assertThat(answers).extracting(answer -> answer.text("product_id")).containsOnly(id);
            assertThat(client.get("/api/products/" + id).whole("stock")).isEqualTo(stock);
            Map<String, Object> others = Map.of(
                    "product_id", "OTHER", "product_name", "Other", "category", "d", "price", 2, "stock", stock + 1);
            others.forEach((field, value) -> {
                Map<String, Object> other = new HashMap<>(form);
                other.put(field, value);
                assertThat(client.post("/api/add_product", other).expect(409).text("code"))
                        .as(field)
                        .isEqualTo("id_conflict");
            });
            assertThat(client.post("/api/add_product", form).expect(200).text("product_id"))
                    .isEqualTo(id);
            assertThat(client.get("/api/products/" + id).whole("stock")).isEqualTo(stock);
        }
    }

    @Test
    void row_06_a_key_whose_product_another_program_deleted_or_renamed_is_answered_as_used() {
        Products products = shop.part(Inventory.class).products();
        elsewhere(id -> products.delete(Sku.of(id)));
        elsewhere(id -> products.change(Sku.of(id), product -> product.renamed(id + "-2")));
    }

    private void elsewhere(Consumer<String> change) {
        Map<String, Object> form = new HashMap<>(tea(ShopFixture.fresh("LOST")));
        form.put("key", ShopFixture.fresh("form"));
        String id = client.post("/api/add_product", form).expect(200).text("product_id");
        shop.part(TransactionTemplate.class).executeWithoutResult(status -> change.accept(id));
        assertThat(client.post("/api/add_product", form).expect(409).text("code"))
                .isEqualTo("id_conflict");
    }

    @Test
    void row_06_a_product_without_a_price_comes_with_its_first_stock_too_and_once() {
        String id = ShopFixture.fresh("BOX");
        Map<String, Object> form =
                Map.of("product_id", id, "name", "Box", "stock", 7, "key", ShopFixture.fresh("form"));
        assertThat(client.post("/api/products", form).expect(201).whole("stock"))
                .isEqualTo(7);
        assertThat(client.post("/api/products", form).expect(200).whole("stock"))
                .isEqualTo(7);
        assertThat(ShopFixture.onHand(client, id, "STORE01")).isEqualTo(7);
        Map<String, Object> less = Map.of("product_id", ShopFixture.fresh("BOX"), "name", "Box", "stock", -1);
        assertThat(client.post("/api/products", less).expect(400).text("field")).isEqualTo("stock");
    }

    @Test
    void row_07_prices_are_exact_more_than_nothing_and_of_two_decimals() {
        String dime = ShopFixture.aProductInTheShop(client, "0.10", 5);
        String fifth = ShopFixture.aProductInTheShop(client, "0.20", 5);
        Map<String, Object> cart = Map.of("lines", List.of(ShopFixture.sale(dime, 1), ShopFixture.sale(fifth, 1)));
        assertThat(client.post("/api/quote", cart).expect(200).body()).contains("\"total\":0.30,");
        assertThat(client.post("/api/sales", cart).expect(201).body()).contains("\"total\":0.30,");
        for (String price : List.of(
                "0",
                "-1",
                "0.001",
                "1e400",
                "1e-400",
                "1e999999999",
                "1e-999999999",
                "NaN",
                "Infinity",
                "\"5\"",
                "null")) {
            assertThat(client.put("/api/update_price/" + dime, price).status())
                    .as(price)
                    .isEqualTo(400);
            Answer answer =
                    client.post("/api/products", "{\"product_id\":\"WRONG\",\"name\":\"n\",\"price\":" + price + "}");
            assertThat(answer.status()).as(price).isEqualTo(price.equals("null") ? 201 : 400);
        }
        client.delete("/api/products/WRONG").expect(200);
    }

    @Test
    void row_08_price_and_names_change_and_past_sales_keep_theirs() {
        String id = ShopFixture.aProductInTheShop(client, "5.00", 10);
        String sale =
                client.post("/api/sales", ShopFixture.sale(id, 1)).expect(201).text("sale_id");
        assertThat(client.put("/api/update_price/" + id, "6.25").expect(200).body())
                .contains("\"new_price\":6.25");
        client.put("/api/products/" + id, Map.of("name", "Other", "category", "Cat", "supplier", "Sup"))
                .expect(200);
        Answer now = client.get("/api/get_product/" + id);
        assertThat(List.of(now.text("product_name"), now.text("category"), now.text("supplier")))
                .containsExactly("Other", "Cat", "Sup");
        assertThat(client.get("/api/sales/" + sale).json().get("lines").get(0).toString())
                .contains("\"name\":\"Article " + id + "\"", "\"unit_price\":5.00");
    }

    @Test
    void row_08_products_are_listed_worst_stock_first_or_by_id() {
        String much = ShopFixture.aProductInTheShop(client, "1.00", 50);
        String little = ShopFixture.aProductInTheShop(client, "1.00", 3);
        String none = ShopFixture.aProduct(client, "1.00");
        List<String> worst = client.get("/api/product_info").all("product_id");
        assertThat(worst).containsSubsequence(none, little, much);
        List<String> statuses = client.get("/api/product_info").all("stock_status").stream()
                .distinct()
                .toList();
        assertThat(statuses).isEqualTo(List.of("Out of Stock", "Low Stock", "In Stock"));
        List<String> byId = client.get("/api/pos_products")
                .json()
                .get("products")
                .valueStream()
                .map(product -> product.get("product_id").stringValue())
                .toList();
        assertThat(byId).isSorted().contains(much, little, none);
    }

    @Test
    void row_09_initial_stock_is_any_whole_number_unless_the_shop_wants_a_minimum() {
        assertThat(stocked(client, 0)).isEqualTo(200);
        assertThat(stocked(client, 3)).isEqualTo(200);
        assertThat(stocked(client, -1)).isEqualTo(400);
        assertThat(stocked(client, new BigDecimal("2.5"))).isEqualTo(400);
        try (RunningShop strict = RunningShop.onH2("--retail.auth=off", "--retail.minimum-stock=10")) {
            assertThat(stocked(strict.client(), 10)).isEqualTo(200);
            assertThat(stocked(strict.client(), 9)).isEqualTo(400);
        }
    }

    private static int stocked(Client client, Object stock) {
        return client.post("/api/add_product", Map.of("product_name", "n", "category", "c", "price", 1, "stock", stock))
                .status();
    }
}
