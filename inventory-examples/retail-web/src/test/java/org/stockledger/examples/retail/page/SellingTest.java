package org.stockledger.examples.retail.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

@NeedsChromium
class SellingTest {
    private static final int CLICKS = 40;
    private static final int REDRAWN_MS = 100;

    private final Shop shop = Shop.shared();

    @Test
    void row_31_goods_are_searched_put_into_the_cart_and_paid() {
        shop.has("SELL-1", "Sold tea", 4.50, 20);
        shop.has("SELL-2", "Sold jam", 3.00, 20);
        try (Visitor visitor = Visitor.manager(shop, "pos")) {
            visitor.field("Search by name or id").fill("sold T");
            visitor.button("Add Sold tea, €4.50, 20 in stock").click();
            visitor.field("Search by name or id").fill("SELL-2");
            visitor.page().keyboard().press("Enter");
            visitor.button("Quantity 5").click();
            visitor.button("One more").click();
            visitor.button("One less").click();
            visitor.button("Discount").click();
            visitor.input("discount").fill("1.25");
            visitor.submits();
            assertThat(visitor.page().locator(".total dd")).hasText("€18.25");

            List<String> writes = visitor.writes(() -> {
                visitor.button("Pay €18.25").click();
                assertThat(visitor.dialog().locator(".receipt")).containsText("€18.25");
            });
            assertThat(writes).containsExactly("POST /api/sales");
            assertThat(visitor.dialog().locator(".receipt")).containsText("discount €1.25");
            visitor.answers("New sale");
            assertThat(visitor.page().locator(".pos-cart .state")).containsText("The cart is empty");
            visitor.field("Search by name or id").fill("SELL-2");
            assertThat(visitor.button("Add Sold jam, €3.00, 15 in stock")).isVisible();
        }
    }

    @Test
    void a_click_is_not_lost_when_the_price_arrives_in_the_middle_of_it() {
        shop.has("PRESS-1", "Pressed tea", 2, 10);
        try (Visitor visitor = Visitor.manager(shop, "pos")) {
            AtomicReference<Route> price = new AtomicReference<>();
            visitor.page().route("**/api/quote", price::set);
            fills(visitor, "PRESS-1", "Quantity 2");
            visitor.page().waitForCondition(() -> price.get() != null);
            visitor.button("One more").hover();
            visitor.page().mouse().down();
            visitor.page().waitForResponse("**/api/quote", () -> price.get().resume());
            visitor.page().waitForTimeout(REDRAWN_MS);
            visitor.page().mouse().up();
            assertThat(visitor.page().locator(".total")).containsText("3 units");

            visitor.page().unroute("**/api/quote");
            visitor.presses("Space");
            assertThat(visitor.page().locator(".total dd")).hasText("€8.00");
        }
    }

    @Test
    void as_many_are_in_the_cart_as_clicks_were_made() {
        shop.has("QUICK-1", "Quick tea", 2, 100);
        try (Visitor visitor = Visitor.manager(shop, "pos")) {
            fills(visitor, "QUICK-1", "Quantity 1");
            for (int click = 0; click < CLICKS; click++) {
                visitor.button("One more").click(new Locator.ClickOptions().setDelay(click * 3));
            }
            assertThat(visitor.page().locator(".total")).containsText(CLICKS + 1 + " units");
            assertThat(visitor.page().locator(".total dd")).hasText("€" + 2 * (CLICKS + 1) + ".00");
        }
    }

    @Test
    void row_31_a_sale_needs_nothing_but_the_keyboard() {
        shop.has("KEYS-1", "Keyed tea", 2, 30);
        shop.has("KEYS-2", "Keyed jam", 1, 30);
        try (Visitor visitor = Visitor.manager(shop, "pos")) {
            visitor.presses("Escape", "/");
            visitor.page().keyboard().type("keyed");
            visitor.presses("ArrowDown", "Enter");
            visitor.page().keyboard().type("KEYS-1");
            visitor.presses("Enter", "Escape", "0", "+", "-", "ArrowUp", "3", "d");
            visitor.page().keyboard().type("0.50");
            visitor.presses("Enter");
            assertThat(visitor.page().locator(".total")).containsText("13 units");
            assertThat(visitor.page().locator(".total dd")).hasText("€22.50");
            visitor.presses("p");
            assertThat(visitor.dialog().locator(".receipt")).isVisible();
            visitor.presses("Enter");
            assertThat(visitor.dialog()).hasCount(0);
            assertThat(visitor.field("Search by name or id")).isFocused();
        }
    }

    @Test
    void row_31_what_is_short_is_said_with_how_many_are_there_and_can_be_taken() {
        shop.has("SHORT-1", "Short tea", 2, 3);
        try (Visitor visitor = Visitor.manager(shop, "pos")) {
            fills(visitor, "SHORT-1", "Quantity 5");
            assertThat(visitor.page().locator(".line-item")).containsText("only 3 there");
            visitor.presses("F9");
            assertThat(visitor.page().locator(".notice.bad")).containsText("Short tea: 5 asked, 3 there");
            visitor.button("Take 3").click();
            visitor.presses("F9");
            assertThat(visitor.dialog().locator(".receipt")).containsText("€6.00");
        }
    }

    @Test
    void row_31_after_a_lost_answer_the_same_sale_is_tried_again_and_sold_once() {
        shop.has("LOST-1", "Lost tea", 2, 10);
        try (Visitor visitor = Visitor.manager(shop, "pos")) {
            List<String> keys = new ArrayList<>();
            AtomicInteger tries = new AtomicInteger();
            visitor.page().route("**/api/sales", route -> {
                keys.add(key(route.request()));
                if (tries.getAndIncrement() == 0) {
                    route.fetch();
                    route.abort();
                } else {
                    route.resume();
                }
            });
            fills(visitor, "LOST-1", "Quantity 2");
            visitor.presses("F9");
            assertThat(visitor.page().locator(".notice.warn"))
                    .containsText("It is not known whether the sale was recorded");

            visitor.page().reload();
            assertThat(visitor.page().locator(".notice.warn")).isVisible();
            visitor.button("Try again").click();
            assertThat(visitor.dialog().locator(".receipt")).containsText("€4.00");

            assertThat(keys).hasSize(2).doesNotContainNull();
            assertThat(keys.get(1)).isEqualTo(keys.get(0));
            assertThat(shop.answers("/api/sales?product=LOST-1")).hasSize(1);
            assertThat(shop.answers("/api/get_product/LOST-1").get("stock").asInt())
                    .isEqualTo(8);
        }
    }

    @Test
    void row_31_a_cart_whose_sale_is_on_its_way_can_not_be_changed() {
        shop.has("WAIT-1", "Awaited tea", 2, 10);
        try (Visitor visitor = Visitor.manager(shop, "pos")) {
            AtomicReference<Route> held = new AtomicReference<>();
            visitor.page().route("**/api/sales", held::set);
            fills(visitor, "WAIT-1", "Quantity 2");
            visitor.presses("F9");
            visitor.page().waitForCondition(() -> held.get() != null);
            visitor.presses("Escape", "+", "5", "Delete", "F8", "/", "Enter");
            assertThat(visitor.page().locator(".total")).containsText("2 units");
            assertThat(visitor.dialog()).hasCount(0);
            held.get().resume();
            assertThat(visitor.dialog().locator(".receipt")).containsText("€4.00");
            assertThat(shop.answers("/api/get_product/WAIT-1").get("stock").asInt())
                    .isEqualTo(8);
        }
    }

    @Test
    void row_31_a_cart_that_was_recorded_with_other_lines_is_not_said_to_be_unsold() {
        shop.has("KEYED-1", "Recorded tea", 2, 10);
        try (Visitor visitor = Visitor.manager(shop, "pos")) {
            fills(visitor, "KEYED-1", "Quantity 2");
            Object key = visitor.page().evaluate("() => JSON.parse(sessionStorage['retail.cart']).key");
            shop.gets("/api/sales", Map.of("product_id", "KEYED-1", "quantity", 3, "key", key));
            visitor.presses("F9");
            assertThat(visitor.page().locator(".pos-cart [role=alert]"))
                    .containsText("Look it up in the sales history");
            assertThat(visitor.page().locator(".pos-cart")).not().containsText("Nothing was sold");
            visitor.button("Clear").click();
            visitor.answers("Clear");
            assertThat(visitor.page().locator(".line-item")).hasCount(0);
        }
    }

    @Test
    void row_31_the_cart_is_changed_cleared_and_shown_as_grid_or_list() {
        shop.has("CART-1", "Carted tea", 2, 10);
        try (Visitor visitor = Visitor.manager(shop, "pos")) {
            visitor.button("List").click();
            assertThat(visitor.page().locator(".goods.list")).isVisible();
            visitor.button("Grid").click();
            assertThat(visitor.page().locator(".goods.grid")).isVisible();
            fills(visitor, "CART-1", "Quantity 10");
            visitor.button("Remove").click();
            assertThat(visitor.page().locator(".line-item")).hasCount(0);
            fills(visitor, "CART-1", "Quantity 3");
            visitor.button("Clear").click();
            visitor.answers("Clear");
            assertThat(visitor.page().locator(".line-item")).hasCount(0);
            visitor.button("Keys").click();
            assertThat(visitor.dialog()).containsText("quantity 1, 2, 3, 5 or 10");
        }
    }

    @Test
    void only_the_receipt_is_printed() {
        shop.has("PRINT-1", "Printed tea", 2, 10);
        try (Visitor visitor = Visitor.manager(shop, "pos")) {
            fills(visitor, "PRINT-1", "Quantity 1");
            visitor.presses("F9");
            assertThat(visitor.dialog().locator(".receipt")).isVisible();
            visitor.page().evaluate("() => { window.print = () => { window.printed = true; }; }");
            visitor.answers("Print");
            assertThat(visitor.page().evaluate("() => window.printed")).isEqualTo(true);

            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(visitor.page().locator(".receipt")).isVisible();
            assertThat(visitor.page().locator("#app")).isHidden();
            assertThat(visitor.page().locator(".dialog-foot")).isHidden();
        }
    }

    private static void fills(Visitor visitor, String product, String quantity) {
        visitor.field("Search by name or id").fill(product);
        visitor.page().keyboard().press("Enter");
        visitor.button(quantity).click();
    }

    private static String key(Request request) {
        return request.headers().get("idempotency-key");
    }
}
