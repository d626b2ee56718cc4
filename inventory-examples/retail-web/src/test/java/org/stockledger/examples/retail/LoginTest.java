package org.stockledger.examples.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Logging in, roles and guards: row 32. */
class LoginTest {
    private static final String PASSWORD = "s3cret!pw";

    private static RunningShop shop;
    private static Client boss;

    @BeforeAll
    static void open() {
        shop = RunningShop.onH2();
        boss = shop.client();
        boss.get("/api/session").expect(200);
        List<Answer> first = Crowd.of(2, number -> register(boss, number + "@shop.example", "clerk"));
        assertThat(first).extracting(Answer::status).containsExactlyInAnyOrder(200, 401);
        Answer manager = first.get(0).status() == 200 ? first.get(0) : first.get(1);
        assertThat(manager.text("role")).isEqualTo("manager");
        login(boss, manager.text("admin_id"), PASSWORD).expect(200);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static Answer register(Client client, String email, String role) {
        return client.post("/api/register_admin", Map.of("email", email, "password", PASSWORD, "role", role));
    }

    private static Answer login(Client client, String id, String password) {
        client.get("/api/session").expect(200);
        return client.post("/api/login_admin", Map.of("admin_id", id, "password", password));
    }

    private static Client aClerk() {
        Answer registered = register(boss, ShopFixture.fresh("clerk") + "@shop.example", "clerk")
                .expect(200);
        Client clerk = shop.client();
        login(clerk, registered.text("admin_id"), PASSWORD).expect(200);
        return clerk;
    }

    @Test
    void row_32_registering_wants_a_unique_address_and_a_password_of_letter_digit_and_symbol() {
        Answer registered = register(boss, "Anna@shop.example", "clerk").expect(200);
        assertThat(registered.text("admin_id")).hasSize(7);
        assertThat(register(boss, "anna@SHOP.example", "clerk").expect(400).text("detail"))
                .isEqualTo("Email already registered.");
        for (String weak : List.of("short1!", "nodigits!", "nosymbol1", "12345678!", "much2long!!pw", "")) {
            assertThat(boss.post("/api/register_admin", Map.of("email", "weak@shop.example", "password", weak))
                            .status())
                    .as(weak)
                    .isEqualTo(400);
        }
        for (String email : List.of("", "no-at", "a@b", "a b@c.example")) {
            boss.post("/api/register_admin", Map.of("email", email, "password", PASSWORD))
                    .expect(400);
        }
        register(boss, "x@shop.example", "owner").expect(400);
        List<String> hashes = shop.sql()
                .sql("select password from retail_user")
                .query(String.class)
                .list();
        assertThat(hashes).allSatisfy(hash -> assertThat(hash).startsWith("{bcrypt}$2"));
        assertThat(boss.get("/api/users").expect(200).body()).doesNotContain("bcrypt", "password");
    }

    @Test
    void row_32_without_a_login_every_call_is_401_and_the_pages_own_files_are_served() {
        Client stranger = shop.client();
        for (String path : List.of("/api/products", "/api/movements", "/api/dashboard", "/api/users", "/api/events")) {
            stranger.get(path).expect(401);
        }
        assertThat(stranger.get("/api/dashboard").text("detail")).isEqualTo("Please log in.");
        for (String path : List.of("/api/products", "/api/movements", "/api/sales", "/api/add_product")) {
            assertThat(stranger.post(path, Map.of()).expect(401).header("Content-Type"))
                    .startsWith("application/json");
        }
        stranger.put("/api/update_stock/P001", Map.of("quantity", 1)).expect(401);
        stranger.delete("/api/products/P001").expect(401);
        Answer session = stranger.get("/api/session").expect(200);
        assertThat(session.json().get("user").isNull()).isTrue();
        assertThat(session.json().get("auth").asBoolean()).isTrue();
        register(stranger, "stranger@shop.example", "manager").expect(401);
    }

    @Test
    void row_32_a_login_is_a_session_with_a_new_id_and_logging_out_ends_it() {
        Answer registered = register(boss, ShopFixture.fresh("s") + "@shop.example", "clerk")
                .expect(200);
        String id = registered.text("admin_id");
        Client client = shop.client();
        assertThat(login(client, id, "wrong").expect(401).text("detail")).isEqualTo("Invalid admin ID or password.");
        Answer login = login(client, id, PASSWORD).expect(200);
        assertThat(List.of(login.text("message"), login.text("admin_id"), login.text("role")))
                .containsExactly("Login successful", id, "clerk");
        String cookie = String.join(";", login.headers().allValues("Set-Cookie"));
        assertThat(cookie).contains("JSESSIONID", "HttpOnly", "SameSite=Lax");
        String before = client.cookie("JSESSIONID");
        login(client, id, PASSWORD).expect(200);
        assertThat(client.cookie("JSESSIONID")).isNotEqualTo(before);
        assertThat(client.get("/api/session").json().get("user").get("admin_id").stringValue())
                .isEqualTo(id);
        client.post("/api/logout", "").expect(200);
        client.get("/api/products").expect(401);
    }

    @Test
    @Timeout(20)
    void row_32_an_open_page_hears_nothing_after_its_session_has_ended() throws IOException {
        Client clerk = aClerk();
        try (Listening page = Listening.to(clerk)) {
            clerk.post("/api/logout", "").expect(200);
            page.untilItEnds();
        }
    }

    @Test
    void row_32_a_write_needs_the_token_of_its_own_page() {
        Client clerk = aClerk();
        Answer forged = clerk.send(
                "POST",
                "/api/movements",
                Map.of(),
                Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", "forged"));
        assertThat(forged.status()).isEqualTo(403);
    }

    @Test
    void row_32_a_clerk_sells_and_moves_and_only_a_manager_edits_undoes_and_adds_users() {
        String product = ShopFixture.aProductInTheShop(boss, "1.00", 10);
        Client clerk = aClerk();
        int movement = clerk.post("/api/movements", ShopFixture.movement(product, 1, null, "STORE01"))
                .expect(201)
                .whole("movement_id");
        Answer sale = clerk.post("/api/sales", ShopFixture.sale(product, 1)).expect(201);
        assertThat(sale.text("user"))
                .isEqualTo(clerk.get("/api/session")
                        .json()
                        .get("user")
                        .get("admin_id")
                        .stringValue());
        clerk.put("/api/update_stock/" + product, Map.of("quantity", 1)).expect(200);
        clerk.get("/api/products").expect(200);
        clerk.get("/api/users").expect(403);
        clerk.delete("/api/movements/" + movement).expect(403);
        clerk.delete("/api/products/" + product).expect(403);
        clerk.put("/api/products/" + product, Map.of("name", "x")).expect(403);
        clerk.put("/api/update_price/" + product, "1").expect(403);
        clerk.post("/api/add_product", Map.of()).expect(403);
        register(clerk, "by-clerk@shop.example", "manager").expect(403);
        boss.delete("/api/movements/" + movement).expect(200);
        boss.get("/api/users").expect(200);
    }

    @Test
    void row_32_an_account_that_is_guessed_at_takes_no_login_for_a_while() {
        Answer registered = register(boss, ShopFixture.fresh("g") + "@shop.example", "clerk")
                .expect(200);
        String id = registered.text("admin_id");
        Client guesser = shop.client();
        for (int i = 0; i < 5; i++) {
            login(guesser, id, "wrong-" + i).expect(401);
        }
        login(guesser, id, PASSWORD).expect(429);
    }

    @Test
    void row_32_an_id_longer_than_any_is_a_wrong_one_however_often() {
        Client guesser = shop.client();
        for (int i = 0; i < 7; i++) {
            assertThat(login(guesser, "X".repeat(11), PASSWORD).expect(401).text("code"))
                    .isEqualTo("wrong_login");
            login(guesser, "X".repeat(100_000), PASSWORD).expect(401);
        }
    }

    @Test
    void row_32_sixteen_guesses_at_once_are_no_more_than_five() {
        Answer registered = register(boss, ShopFixture.fresh("g") + "@shop.example", "clerk")
                .expect(200);
        List<Client> guessers = Stream.generate(shop::client).limit(16).toList();
        List<Answer> answers =
                Crowd.of(16, number -> login(guessers.get(number), registered.text("admin_id"), "wrong"));
        assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(5);
        assertThat(answers).filteredOn(answer -> answer.status() == 429).hasSize(11);
    }

    @Test
    @Timeout(20)
    void row_32_a_page_that_was_open_before_its_user_logged_in_again_ends_with_the_session() throws IOException {
        Answer registered = register(boss, ShopFixture.fresh("twice") + "@shop.example", "clerk")
                .expect(200);
        Client clerk = shop.client();
        login(clerk, registered.text("admin_id"), PASSWORD).expect(200);
        try (Listening page = Listening.to(clerk)) {
            login(clerk, registered.text("admin_id"), PASSWORD).expect(200);
            clerk.get("/api/session").expect(200);
            clerk.post("/api/logout", "").expect(200);
            page.untilItEnds();
        }
    }
}
