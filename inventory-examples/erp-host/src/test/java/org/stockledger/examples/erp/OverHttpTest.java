package org.stockledger.examples.erp;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
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
