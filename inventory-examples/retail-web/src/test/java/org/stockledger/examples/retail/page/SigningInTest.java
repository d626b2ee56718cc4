package org.stockledger.examples.retail.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

@NeedsChromium
class SigningInTest {
    private static final List<String> WRITES = List.of(
            "POST /api/products",
            "PUT /api/products/P1",
            "DELETE /api/products/P1",
            "POST /api/locations",
            "PUT /api/locations/L1",
            "DELETE /api/locations/L1",
            "POST /api/movements",
            "DELETE /api/movements/1",
            "POST /api/sales",
            "POST /api/sales/1/returns",
            "POST /api/add_product",
            "PUT /api/update_stock/P1",
            "PUT /api/update_price/P1",
            "DELETE /api/remove_product/P1");

    /** Writes with the page's own token, so that only the missing session can be the reason to refuse. */
    private static final String WRITE = """
            async call => {
              const [method, path] = call.split(' ');
              const token = document.cookie.match(/XSRF-TOKEN=([^;]*)/)?.[1] ?? '';
              const answer = await fetch(path, {method, body: '{}',
                headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token)}});
              return answer.status;
            }""";

    @Test
    void row_32_the_first_user_registers_signs_in_and_is_the_manager() {
        try (Shop shop = Shop.nobodysYet();
                Visitor visitor = Visitor.of(shop)) {
            visitor.page().navigate(shop.url());
            assertThat(visitor.heading()).hasText("Welcome");
            visitor.field("E-mail").fill("maria@corner-shop.example");
            visitor.field("Password").fill("weak");
            visitor.button("Register").click();
            assertThat(visitor.page().locator(".field-error:visible, .form-error:visible"))
                    .hasCount(1);

            visitor.field("Password").fill("secret1!");
            List<String> writes = visitor.writes(() -> {
                visitor.button("Register").click();
                assertThat(visitor.page().locator(".notice")).containsText("Your user id is");
            });
            assertThat(writes).containsExactly("POST /api/register_admin");

            visitor.field("Password").fill("secret1!");
            visitor.button("Sign in").click();
            assertThat(visitor.heading()).hasText("Dashboard");
            assertThat(visitor.page().locator(".side .who")).containsText("maria@corner-shop.example");
            assertThat(visitor.page().locator(".side").getByText("Users")).isVisible();
        }
    }

    @Test
    void row_32_without_signing_in_every_write_is_401_and_the_point_of_sale_asks_to_sign_in() {
        try (Visitor visitor = Visitor.of(Shop.shared())) {
            visitor.page().navigate(Shop.shared().url() + "/#/pos");
            assertThat(visitor.heading()).hasText("Sign in");
            for (String write : WRITES) {
                assertThat(visitor.page().evaluate(WRITE, write)).as(write).isEqualTo(401);
            }
            assertThat(visitor.page().locator(".pos")).hasCount(0);
        }
    }

    @Test
    void row_32_a_wrong_password_is_refused_in_words() {
        try (Visitor visitor = Visitor.of(Shop.shared())) {
            visitor.page().navigate(Shop.shared().url());
            visitor.field("User id").fill(Shop.shared().manager().id());
            visitor.field("Password").fill("wrong1!!");
            visitor.button("Sign in").click();
            assertThat(visitor.page().locator(".form-error")).isVisible();
            assertThat(visitor.heading()).hasText("Sign in");
        }
    }

    @Test
    void row_32_signing_out_ends_the_session_for_every_page_of_it() {
        Shop shop = Shop.shared();
        try (Visitor visitor = Visitor.of(shop).signsIn(shop.manager())) {
            Page other = visitor.context().newPage();
            other.navigate(shop.url() + "/#/movements");
            assertThat(other.locator("h1")).hasText("Movements");

            assertThat(visitor.writes(() -> {
                        visitor.button("Sign out").click();
                        assertThat(visitor.heading()).hasText("Sign in");
                    }))
                    .containsExactly("POST /api/logout");
            assertThat(visitor.page().evaluate(WRITE, "POST /api/sales")).isEqualTo(401);

            other.locator(".side").getByText("Reports").click();
            assertThat(other.locator("h1")).hasText("Sign in");
        }
    }

    @Test
    void row_32_a_clerk_sells_but_is_not_offered_what_only_managers_may() {
        Shop shop = Shop.shared();
        shop.has("CLERK-1", "Clerk's tea", 2.50, 5);
        try (Visitor visitor = Visitor.of(shop).signsIn(shop.clerk())) {
            visitor.opens("products?search=CLERK-1");
            assertThat(visitor.button("Add product")).hasCount(0);
            visitor.button("Steps for Clerk's tea").click();
            assertThat(visitor.page().locator(".menu:popover-open .menu-step"))
                    .hasText(new String[] {"Movements", "Sales", "Hold (next step)"});
            assertThat(visitor.page().locator(".side").getByText("Users")).hasCount(0);

            visitor.opens("pos");
            visitor.field("Search by name or id").fill("CLERK-1");
            visitor.presses("Enter", "F9");
            assertThat(visitor.dialog().locator(".receipt")).containsText("Clerk's tea");
        }
    }
}
