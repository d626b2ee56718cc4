package org.stockledger.examples.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calls of both predecessors as their clients know them, and every error as JSON: rows 29, 30, 33 and 34. */
class RestTest {
    private static final String SQL =
            "(?is).*(select |insert |constraint|sqlstate|jdbc|hibernate|exception|\\bat org\\.).*";

    private final RunningShop shop = RunningShop.shared();
    private final Client client = shop.client();

    @Test
    void row_29_the_nine_calls_of_inventory_pro_keep_paths_fields_and_codes() {
        String product = ShopFixture.fresh("NINE");
        String place = ShopFixture.fresh("NINE");
        fields(
                client.post("/api/products", Map.of("product_id", product, "name", "n"))
                        .expect(201),
                "product_id",
                "name",
                "description",
                "created_at");
        fields(
                client.post("/api/locations", Map.of("location_id", place, "name", "n"))
                        .expect(201),
                "location_id",
                "name",
                "address",
                "created_at");
        Answer movement = client.post("/api/movements", ShopFixture.movement(product, 3, null, place))
                .expect(201);
        fields(
                movement,
                "movement_id",
                "timestamp",
                "from_location",
                "to_location",
                "product_id",
                "qty",
                "movement_type");
        assertThat(client.get("/api/products").expect(200).all("product_id")).contains(product);
        assertThat(client.get("/api/products?search=" + product).all("product_id"))
                .containsExactly(product);
        assertThat(client.get("/api/locations").expect(200).all("location_id")).contains(place);
        assertThat(client.get("/api/movements").expect(200).json().get(0)).isEqualTo(movement.json());
        client.delete("/api/movements/" + movement.whole("movement_id")).expect(200);
        assertThat(client.delete("/api/products/" + product).expect(409).text("error"))
                .contains("has history");
        assertThat(client.delete("/api/locations/" + place).expect(409).text("error"))
                .contains("has history");
        assertThat(client.delete("/api/products/NOBODY").expect(404).text("error"))
                .isNotBlank();
    }

    private static void fields(Answer answer, String... names) {
        assertThat(answer.json().propertyNames()).contains(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST   | /api/products          | {              | application/json | 400",
                "POST   | /api/products          | [1]            | application/json | 400",
                "POST   | /api/products          | 5              | application/json | 400",
                "POST   | /api/products          | {}             | application/json | 400",
                "POST   | /api/products          | {\"name\":NaN} | application/json | 400",
                "POST   | /api/products          | a=b            | text/plain       | 400",
                "POST   | /api/products          | a=b            | application/x-www-form-urlencoded | 400",
                "POST   | /api/movements         | null           | application/json | 400",
                "PATCH  | /api/products          | {}             | application/json | 405",
                "PUT    | /api/movements         | {}             | application/json | 405",
                "GET    | /api/nothing           |                | application/json | 404",
                "GET    | /nothing               |                | application/json | 404",
                "GET    | /api/products?limit=x  |                | application/json | 400",
                "GET    | /api/products?limit=9999 |              | application/json | 400",
                "GET    | /api/products?after=x&limit=5 |         | application/json | 400",
                "GET    | /api/products/a%2Fb    |                | application/json | 400",
                "GET    | /api/products/%5C      |                | application/json | 400",
                "GET    | /api/products/%00      |                | application/json | 400",
                "GET    | /api/products/%FF      |                | application/json | 400",
                "DELETE | /api/movements/99999999999999999999 |   | application/json | 400",
                "TRACE  | /api/products          |                | application/json | 405"
            })
    void row_29_a_clients_mistake_is_answered_in_json_and_is_never_a_500(
            String method, String path, String body, String type, int status) {
        Answer answer = client.send(method, path, body, Map.of("Content-Type", type));
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.text("error")).isNotBlank().doesNotMatch(SQL);
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void row_30_the_calls_of_retail_dash_keep_paths_and_fields() {
        String id = ShopFixture.fresh("DASH");
        Map<String, Object> product =
                Map.of("product_id", id, "product_name", "n", "category", "c", "price", 2, "stock", 20);
        assertThat(client.post("/api/add_product", product).expect(200).text("product_id"))
                .isEqualTo(id);
        fields(client.get("/api/get_product/" + id), dashFields("supplier"));
        assertThat(client.get("/api/product_info").json().get(0).propertyNames())
                .containsExactlyInAnyOrder(dashFields());
        assertThat(client.get("/api/pos_products").json().get("products").get(0).propertyNames())
                .containsExactlyInAnyOrder(dashFields("supplier"));
        fields(
                client.put("/api/update_stock/" + id, Map.of("quantity", -1)).expect(200),
                "message",
                "product_id",
                "new_stock",
                "stock_status");
        fields(client.put("/api/update_price/" + id, "3.10").expect(200), "message", "product_id", "new_price");
        fields(client.put("/api/update_price/" + id, Map.of("price", 3.2)).expect(200), "new_price");
        assertThat(client.get("/api/get_product/" + id).body()).contains("\"price\":3.20");
        fields(
                client.get("/api/dashboard").expect(200),
                "metrics",
                "monthly_sales",
                "top_selling",
                "stock_alerts",
                "recent_purchases");
        fields(client.delete("/api/remove_product/" + id).expect(200), "message");
    }

    private static String[] dashFields(String... more) {
        List<String> fields =
                new ArrayList<>(List.of("product_id", "product_name", "category", "stock", "price", "stock_status"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    @Test
    void row_30_errors_are_told_as_detail() {
        assertThat(client.get("/api/get_product/NOBODY").expect(404).text("detail"))
                .isEqualTo("Product ID 'NOBODY' not found.");
        client.delete("/api/remove_product/NOBODY").expect(404).text("detail");
        client.put("/api/update_price/NOBODY", "1").expect(404).text("detail");
        for (String missing : List.of("product_name", "category", "price", "stock")) {
            Map<String, Object> product =
                    new HashMap<>(Map.of("product_name", "n", "category", "c", "price", 2, "stock", 20));
            product.remove(missing);
            Answer refused = client.post("/api/add_product", product).expect(400);
            assertThat(refused.text("detail")).isNotBlank();
            assertThat(refused.text("field")).isEqualTo(missing);
        }
        client.post("/api/add_product", "{").expect(400).text("detail");
    }

    @Test
    void row_33_markup_apostrophes_umlauts_emoji_and_signs_in_ids_work_and_slashes_are_refused() {
        for (String sign : List.of(
                "<b>", "O'Neill", "Müller", "🍵", "a b", "50%", "a;b", "a+b", "?x=1&y", "#", "\"q\"", "..x", "a.b")) {
            String id = ShopFixture.fresh(sign);
            String path = "/api/products/" + Client.encoded(id);
            client.post("/api/products", Map.of("product_id", id, "name", sign)).expect(201);
            assertThat(client.get(path).expect(200).text("product_id")).isEqualTo(id);
            assertThat(client.put(path, Map.of("name", sign + "!")).expect(200).text("name"))
                    .isEqualTo(sign + "!");
            assertThat(client.get("/api/products?search=" + Client.encoded(id)).all("product_id"))
                    .containsExactly(id);
            client.delete(path).expect(200);
        }
        for (String bad : List.of("a/b", "/", "a\\b", ".", "..", " ", " x", "x ", "a\nb", "\u202Ex")) {
            Answer refused = client.post("/api/products", Map.of("product_id", bad, "name", "n"));
            assertThat(refused.status()).as(bad).isEqualTo(400);
            client.post("/api/locations", Map.of("location_id", bad, "name", "n"))
                    .expect(400);
        }
    }

    @Test
    void row_33_answers_are_json_that_no_browser_takes_for_markup() {
        String id = ShopFixture.fresh("X");
        client.post("/api/products", Map.of("product_id", id, "name", "<script>alert(1)</script>"))
                .expect(201);
        Answer answer = client.get("/api/products/" + id);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void row_34_no_console_no_cross_origin_no_sql_and_safe_headers() {
        for (String path : List.of("/console", "/h2-console", "/actuator", "/actuator/env", "/docs", "/openapi.json")) {
            client.get(path).expect(404);
        }
        Answer answer = client.send("GET", "/api/products", null, Map.of("Origin", "http://elsewhere.example"));
        assertThat(answer.headers().map()).doesNotContainKeys("access-control-allow-origin");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        for (String text : List.of("'; drop table inv_product; --", "\" or 1=1", "%' or '1'='1")) {
            Answer found =
                    client.get("/api/products?search=" + Client.encoded(text)).expect(200);
            assertThat(found.json().isEmpty()).isTrue();
        }
    }

    @Test
    void row_29_texts_that_no_database_keeps_and_times_that_none_knows_are_refused() {
        for (String supplier : List.of("\\u0000", "\\ud800", "a\\nb")) {
            String id = ShopFixture.fresh("SUP");
            String product = "{\"product_id\":\"" + id + "\",\"name\":\"n\",\"supplier\":\"" + supplier + "\"}";
            assertThat(client.post("/api/products", product).expect(400).text("field"))
                    .isEqualTo("supplier");
        }
        for (String email : List.of("a\\u0000b@c.example", "a@\\u007f.example", "\\udc00@c.example")) {
            String user = "{\"email\":\"" + email + "\",\"password\":\"s3cret!pw\"}";
            assertThat(client.post("/api/register_admin", user).expect(400).text("field"))
                    .isEqualTo("email");
        }
        client.post("/api/login_admin", "{\"admin_id\":\"\\u0000\",\"password\":\"x\"}")
                .expect(400);
        for (String time : List.of("-999999999-01-01T00:00Z", "%2B10000-01-01T00:00Z", "0000-01-01")) {
            for (String report : List.of("sales", "products", "movements")) {
                client.get("/api/reports/" + report + "?to=" + time).expect(400);
            }
            client.get("/api/reports/stock?as_of=" + time).expect(400);
        }
    }

    @Test
    void row_34_without_login_a_page_from_elsewhere_may_call_nothing() {
        String product = ShopFixture.aProduct(client, "1.00");
        String path = "/products/" + product + "/archive";
        for (Map<String, String> from : List.of(
                Map.of("Origin", "http://elsewhere.example"),
                Map.of("Origin", "null"),
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"))) {
            for (String api : List.of("/api", "/%61pi", "/ap%69", "/api;x=1")) {
                assertThat(client.send("POST", api + path, null, from)
                                .expect(403)
                                .text("code"))
                        .isEqualTo("foreign_page");
            }
        }
        assertThat(found(product)).hasSize(1);
        client.send("POST", "/api" + path, null, Map.of("Origin", shop.url(), "Sec-Fetch-Site", "same-origin"))
                .expect(200);
        assertThat(found(product)).isEmpty();
    }

    private List<String> found(String product) {
        return client.get("/api/products?search=" + product).all("product_id");
    }

    @Test
    void row_34_a_huge_body_is_refused() {
        client.post("/api/products", "{\"name\":\"" + "x".repeat(2_000_000) + "\"}")
                .expect(400);
    }

    @Test
    void row_34_a_failure_inside_is_told_without_its_insides() {
        String product = ShopFixture.aProductInTheShop(client, "1.00", 5);
        String key = ShopFixture.fresh("clash");
        shop.tamper("insert into retail_movement (command_id, line_no) values (?, 1)", key);
        Answer failed = client.post("/api/sales", ShopFixture.sale(key, List.of(ShopFixture.sale(product, 1))))
                .expect(500);
        assertThat(failed.text("error")).doesNotMatch(SQL);
        assertThat(failed.body()).doesNotMatch(SQL);
    }
}
