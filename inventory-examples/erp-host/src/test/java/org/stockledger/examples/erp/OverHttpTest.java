package org.stockledger.examples.erp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OverHttpTest {
    @Inject
    Erp erp;

    private String tea;

    @BeforeEach
    void takeOver() {
        tea = erp.articleWith(40);
        post("/stock/take-over", "").statusCode(200);
    }

    @Test
    void an_order_is_taken_in_confirmed_and_shown() {
        String number = "H-" + tea;
        post("/orders", order(number, 4))
                .statusCode(201)
                .body("status", equalTo("OPEN"))
                .body("amount", equalTo(10.0f));
        given().get("/stock/supply").then().statusCode(200).body("sku", hasItem(tea));

        post("/orders/" + number + "/confirmation", "")
                .statusCode(200)
                .body("invoice", equalTo("I-" + number))
                .body("currency", equalTo("EUR"));

        given().get("/orders/" + number).then().statusCode(200).body("status", equalTo("CONFIRMED"));
        given().get("/stock/supply").then().statusCode(200).body("sku", not(hasItem(tea)));
        given().get("/stock/differences").then().statusCode(200).body("sku", not(hasItem(tea)));
    }

    @Test
    void what_is_not_there_is_refused_with_a_code_and_a_sentence() {
        String number = "R-" + tea;
        post("/orders", order(number, 41)).statusCode(201);

        post("/orders/" + number + "/confirmation", "")
                .statusCode(409)
                .body("code", equalTo("INSUFFICIENT_STOCK"))
                .body("error", equalTo("41 of " + tea + " requested at MAIN, 40 on hand"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # an order                                                                  | code
            {"customer":"C-1","lines":[{"sku":"TEA","quantity":1}]}                     | number
            {"number":"a b","customer":"C-1","lines":[{"sku":"TEA","quantity":1}]}      | number
            {"number":"O-1","customer":"C-1","lines":[{"sku":"TEA","quantity":1}]}      | number
            {"number":"X-1","customer":"C-9","lines":[{"sku":"TEA","quantity":1}]}      | customer
            {"number":"X-1","customer":"C-1","lines":[]}                                | lines
            {"number":"X-1","customer":"C-1"}                                           | lines
            {"number":"X-1","customer":"C-1","lines":[null]}                            | lines
            {"number":"X-1","customer":"\\u0000","lines":[{"sku":"TEA","quantity":1}]}   | customer
            {"number":"X-1","customer":"C-1","lines":[{"sku":"\\u0000","quantity":1}]}   | SKU_CONTROL_CHARACTER
            null                                                                        | order
            {"number":"X-1","customer":"C-1","lines":[{"sku":"NO","quantity":1}]}       | lines.sku
            {"number":"X-1","customer":"C-1","lines":[{"sku":"TEA","quantity":0}]}      | lines.quantity
            {"number":"X-1","customer":"C-1","lines":[{"sku":"TEA"}]}                   | lines.quantity
            {"number":"X-1","customer":"C-1","lines":[{"sku":"TEA","quantity":"two"}]}  | HTTP_400
            {"number":                                                                  | HTTP_400
            """)
    void a_bad_order_is_answered_in_json(String body, String code) {
        post("/orders", body).statusCode(400).contentType(ContentType.JSON).body("code", equalTo(code));
    }

    @Test
    void an_order_without_a_body_is_a_bad_one_too() {
        post("/orders", "").statusCode(400).body("code", equalTo("order"));
    }

    @Test
    void who_takes_in_a_number_while_somebody_else_does_is_told_so() throws Exception {
        String number = "D-" + tea;
        ExecutorService clerk = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> answer = QuarkusTransaction.requiringNew().call(() -> {
                erp.sql(
                        "insert into customer_order (number, customer_number, status) values (?, 'C-1', 'OPEN')",
                        number);
                Future<Integer> second = clerk.submit(
                        () -> post("/orders", order(number, 4)).extract().statusCode());
                TimeUnit.MILLISECONDS.sleep(500); // it sees no such order yet, and waits
                return second;
            });
            assertThat(answer.get()).as("before it looked, or after").isIn(400, 409);
        } finally {
            clerk.shutdownNow();
        }
    }

    @Test
    void while_somebody_has_the_order_the_caller_hears_do_the_same_again() {
        String number = "L-" + tea;
        post("/orders", order(number, 4)).statusCode(201);

        QuarkusTransaction.requiringNew().run(() -> {
            erp.sql("update customer_order set status = 'OPEN' where number = ?", number);
            post("/orders/" + number + "/confirmation", "")
                    .statusCode(503)
                    .body("error", equalTo("not now: do the same again"));
        });

        post("/orders/" + number + "/confirmation", "").statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, http://shop.example, 403",
        "Origin, null, 403",
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Host, shop.example, 403",
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, none, 200"
    })
    void a_page_from_elsewhere_may_do_nothing(String header, String value, int status) {
        given().header(header, value).post("/stock/take-over").then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8080, http://localhost:8080, 200",
        "127.0.0.1:8080, http://127.0.0.1:8080, 200",
        "[::1]:8080,     http://[::1]:8080, 200",
        "localhost,      http://localhost, 200",
        "localhost:8443, https://localhost:8443, 200",
        "localhost:8080, http://localhost:8081, 403",
        "localhost:8080, http://localhost, 403",
        "localhost:8080, http://localhost:8080.shop.example, 403",
        "localhost:8080, http://127.0.0.1:8080, 403"
    })
    void an_older_browser_says_the_page_only_and_it_must_be_from_here(String host, String origin, int status) {
        given().header("Host", host)
                .header("Origin", origin)
                .post("/stock/take-over")
                .then()
                .statusCode(status);
    }

    @Test
    void a_link_from_elsewhere_may_be_followed() {
        given().header("Sec-Fetch-Site", "cross-site")
                .get("/stock/differences")
                .then()
                .statusCode(200);
    }

    @Test
    void so_is_what_is_not_there_at_all() {
        given().get("/orders/NO-1").then().statusCode(404).body("error", equalTo("no order NO-1"));
        post("/orders/NO-1/confirmation", "").statusCode(404).body("error", equalTo("no order NO-1"));
        given().get("/nowhere").then().statusCode(404).contentType(ContentType.JSON);
        given().delete("/orders/O-1").then().statusCode(405).contentType(ContentType.JSON);
    }

    private String order(String number, int quantity) {
        return "{\"number\":\"%s\",\"customer\":\"C-1\",\"lines\":[{\"sku\":\"%s\",\"quantity\":%d}]}"
                .formatted(number, tea, quantity);
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).post(path).then();
    }
}
