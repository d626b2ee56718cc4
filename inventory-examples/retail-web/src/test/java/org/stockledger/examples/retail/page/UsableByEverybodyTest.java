package org.stockledger.examples.retail.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NeedsChromium
class UsableByEverybodyTest {
    private final Shop shop = Shop.shared();

    @Test
    void every_view_opens_without_a_complaint_and_names_its_controls() {
        goods();
        try (Visitor visitor = Visitor.manager(shop, "dashboard")) {
            for (String view : Views.ALL) {
                visitor.opens(view);
                assertThat(visitor.page().evaluate(Inspection.NAMELESS))
                        .as(view)
                        .isEqualTo(List.of());
                assertThat(visitor.page().locator("h1")).hasCount(1);
            }
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void no_view_is_wider_than_a_phone() {
        goods();
        shop.has("W".repeat(50), "W".repeat(100), 99_999.99, 1_000_000);
        try (Visitor visitor = Visitor.onAPhone(shop)) {
            for (String view : Views.ALL) {
                visitor.opens(view);
                assertThat(visitor.page().evaluate(Inspection.TOO_WIDE))
                        .as(view)
                        .isEqualTo(List.of());
                assertThat(visitor.page().evaluate(Inspection.NAMELESS))
                        .as(view)
                        .isEqualTo(List.of());
            }
            visitor.button("More").click();
            visitor.dialog().getByText("Sales history").click();
            assertThat(visitor.heading()).hasText("Sales history");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void a_sale_is_made_on_a_phone() {
        shop.has("PHONE-1", "Phoned tea", 2, 9);
        try (Visitor visitor = Visitor.onAPhone(shop)) {
            visitor.opens("pos");
            visitor.field("Search by name or id").fill("PHONE-1");
            visitor.button("Add Phoned tea, €2.00, 9 in stock").click();
            visitor.page().locator(".pos-bar").click();
            visitor.button("Quantity 2").click();
            visitor.button("Pay €4.00").click();
            assertThat(visitor.dialog().locator(".receipt")).containsText("€4.00");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void every_text_stands_out_from_its_ground(ColorScheme theme) {
        try (Visitor visitor = Visitor.at(shop, 1280, theme)) {
            visitor.page().navigate(shop.url());
            assertThat(visitor.heading()).isVisible();
            assertThat(visitor.page().evaluate(Inspection.PALE)).isEqualTo(List.of());
        }
    }

    @Test
    void the_keyboard_finds_the_content_and_stays_in_a_dialog() {
        try (Visitor visitor = Visitor.manager(shop, "locations")) {
            visitor.page().reload();
            visitor.heading().waitFor();
            visitor.presses("Tab");
            assertThat(visitor.page().locator(".skip")).isFocused();
            visitor.presses("Enter");
            assertThat(visitor.page().locator("#main")).isFocused();
            visitor.presses("Tab");
            assertThat(visitor.button("Add location").first()).isFocused();
            assertThat(visitor.page().evaluate("() => getComputedStyle(document.activeElement).outlineStyle"))
                    .isEqualTo("solid");

            visitor.presses("Enter");
            assertThat(visitor.input("location_id")).isFocused();
            for (int i = 0; i < 10; i++) {
                visitor.presses("Tab");
                assertThat(visitor.page().evaluate("() => document.activeElement.closest('dialog, body').tagName"))
                        .isIn("DIALOG", "BODY");
                assertThat(visitor.page().evaluate("() => document.activeElement.closest('#app')"))
                        .isNull();
            }
            visitor.presses("Escape");
            assertThat(visitor.dialog()).hasCount(0);
            assertThat(visitor.button("Add location").first()).isFocused();
        }
    }

    @Test
    void an_empty_shop_says_what_to_do_first_and_a_broken_list_offers_to_try_again() {
        try (Shop empty = Shop.open(Shop.freshDatabase());
                Visitor visitor = Visitor.manager(empty, "products")) {
            assertThat(visitor.page().locator(".state")).containsText("Add your first product to get started.");
            for (String view : Views.ALL) {
                visitor.opens(view);
            }
            assertThat(visitor.complaints()).isEmpty();

            visitor.page().route("**/api/locations", route -> route.abort());
            visitor.opens("locations");
            visitor.page().unroute("**/api/locations");
            visitor.button("Try again").click();
            assertThat(visitor.page().locator(".place")).hasCount(1);
        }
    }

    private void goods() {
        String id = "USE-" + System.nanoTime();
        shop.has(id, "Useful goods", 3, 5);
        shop.gets("/api/sales", Map.of("product_id", id, "quantity", 1));
    }
}
