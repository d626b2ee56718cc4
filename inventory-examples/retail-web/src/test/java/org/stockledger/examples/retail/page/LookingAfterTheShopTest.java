package org.stockledger.examples.retail.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Year;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@NeedsChromium
class LookingAfterTheShopTest {
    private final Shop shop = Shop.shared();

    @Test
    void row_31_the_dashboard_shows_figures_charts_alerts_and_what_happened_last() {
        shop.has("DASH-1", "Dashing tea", 5, 2);
        shop.sells("DASH-1", 2);
        try (Visitor visitor = Visitor.manager(shop, "dashboard")) {
            assertThat(visitor.calls()).contains("GET /api/overview", "GET /api/dashboard");
            assertThat(card(visitor, "Recent sales")).containsText("Dashing tea");
            assertThat(card(visitor, "Recent activity")).containsText("Dashing tea");
            Locator chart = visitor.page().locator("canvas");
            assertThat(chart).hasAttribute("aria-label", Pattern.compile("Sales of \\d{4} by month.*"));
            visitor.button("This month").click();
            assertThat(chart).hasAttribute("aria-label", Pattern.compile("Sales of this month by day.*"));
            visitor.button("Product performance").click();
            assertThat(chart).hasAttribute("aria-label", Pattern.compile("Units sold in \\d{4} by product.*"));
            visitor.field("Year").selectOption(String.valueOf(Year.now().getValue() - 1));
            assertThat(card(visitor, "Sales")).containsText("Nothing was sold in this time");
        }
    }

    @Test
    void row_31_an_alert_is_answered_where_it_stands() {
        try (Shop small = Shop.open(Shop.freshDatabase())) {
            small.has("ALERT-1", "Alarming tea", 5, 0);
            try (Visitor visitor = Visitor.manager(small, "dashboard")) {
                Locator alerts = card(visitor, "Stock alerts");
                assertThat(alerts).containsText("Alarming tea");
                assertThat(visitor.writes(() -> {
                            visitor.button("Update stock of Alarming tea").click();
                            visitor.input("quantity").fill("25");
                            visitor.submits();
                            assertThat(alerts).containsText("Nothing is short");
                        }))
                        .containsExactly("PUT /api/update_stock/ALERT-1");
            }
        }
    }

    @Test
    void row_31_the_manager_adds_a_user_who_can_sign_in() {
        try (Visitor visitor = Visitor.manager(shop, "users")) {
            assertThat(visitor.writes(() -> {
                        visitor.button("Add user").click();
                        visitor.input("email").fill("ann@corner-shop.example");
                        visitor.input("password").fill("another1?");
                        visitor.submits();
                        assertThat(visitor.dialog()).containsText("ann@corner-shop.example signs in with the user id");
                    }))
                    .containsExactly("POST /api/register_admin");
            String id = visitor.dialog().locator("code").textContent();
            visitor.dialog().locator(".dialog-foot button").click();
            assertThat(visitor.row("ann@corner-shop.example")).containsText("clerk");

            try (Visitor ann = Visitor.of(shop).signsIn(new Account("ann@corner-shop.example", "another1?", id))) {
                assertThat(ann.page().locator(".side .who")).containsText("ann@corner-shop.example");
            }
        }
    }

    @Test
    void the_theme_follows_the_system_until_it_is_chosen_and_the_choice_stays() {
        try (Visitor visitor = Visitor.manager(shop, "dashboard")) {
            assertThat(visitor.page().locator("body")).hasCSS("background-color", "rgb(245, 244, 239)");
            visitor.button("Use the dark theme").click();
            assertThat(visitor.page().locator("body")).hasCSS("background-color", "rgb(15, 20, 18)");
            visitor.page().reload();
            assertThat(visitor.page().locator("body")).hasCSS("background-color", "rgb(15, 20, 18)");
        }
    }

    private static Locator card(Visitor visitor, String title) {
        return visitor.page()
                .locator(".card")
                .filter(new Locator.FilterOptions()
                        .setHas(visitor.page()
                                .locator(
                                        "h2",
                                        new Page.LocatorOptions().setHasText(Pattern.compile("^" + title + "$")))));
    }
}
