package org.stockledger.examples.retail.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import org.junit.jupiter.api.Test;

@NeedsChromium
class MovingStockTest {
    private final Shop shop = Shop.shared();

    @Test
    void row_31_stock_comes_in_changes_its_place_and_goes_out() {
        shop.hasLocation("BACK", "Back room");
        shop.has("MOVE-1", "Moved goods", 2, 0);
        try (Visitor visitor = Visitor.manager(shop, "movements?product=MOVE-1")) {
            assertThat(visitor.page().locator(".state")).containsText("No movement matches");
            assertThat(visitor.writes(() -> {
                        record(visitor, "Stock in", null, "BACK", 12);
                        assertThat(visitor.said()).hasText("Stock In of 12 recorded");
                        record(visitor, "Transfer", "BACK", "STORE01", 5);
                        assertThat(visitor.said()).hasText("Transfer of 5 recorded");
                        record(visitor, "Stock out", "STORE01", null, 2);
                        assertThat(visitor.said()).hasText("Stock Out of 2 recorded");
                    }))
                    .containsExactly("POST /api/movements", "POST /api/movements", "POST /api/movements");
            assertThat(visitor.page().locator("tbody .tag"))
                    .hasText(new String[] {"Stock Out", "Transfer", "Stock In"});
        }
    }

    @Test
    void row_31_more_than_there_is_is_refused_and_the_form_stays_open() {
        shop.has("MOVE-2", "Scarce goods", 2, 3);
        try (Visitor visitor = Visitor.manager(shop, "movements?product=MOVE-2")) {
            record(visitor, "Stock out", "STORE01", null, 4, "MOVE-2");
            assertThat(visitor.dialog().locator(".field-error:visible, .form-error:visible"))
                    .containsText("3");
            visitor.input("qty").fill("0");
            visitor.submits();
            assertThat(visitor.dialog().locator(".field-error:visible")).hasCount(1);
            visitor.input("qty").fill("3");
            visitor.submits();
            assertThat(visitor.said()).hasText("Stock Out of 3 recorded");
        }
    }

    @Test
    void row_31_a_movement_is_undone_after_a_question() {
        shop.has("MOVE-3", "Undone goods", 2, 7);
        try (Visitor visitor = Visitor.manager(shop, "movements?product=MOVE-3")) {
            assertThat(visitor.writes(() -> {
                        visitor.row("MOVE-3").locator("button").click();
                        visitor.answers("Undo");
                        assertThat(visitor.said()).hasText("The movement was undone");
                    }))
                    .singleElement()
                    .asString()
                    .startsWith("DELETE /api/movements/");
            assertThat(visitor.row("Reversal")).hasCount(1);
            assertThat(visitor.page().locator("tr.undone")).containsText("Stock In");
        }
    }

    @Test
    void row_31_the_list_is_filtered_by_the_server_and_grows_by_pages() {
        shop.has("MANY-1", "Many movements", 2, 1);
        for (int i = 1; i <= 60; i++) {
            shop.gets("/api/movements", Map.of("product_id", "MANY-1", "qty", 1, "to_location", "STORE01"));
        }
        try (Visitor visitor = Visitor.manager(shop, "movements?product=MANY-1")) {
            assertThat(visitor.row("MANY-1")).hasCount(50);
            visitor.button("Show more").click();
            assertThat(visitor.row("MANY-1")).hasCount(61);

            visitor.field("Type").selectOption("out");
            assertThat(visitor.page().locator(".state")).containsText("No movement matches");
            visitor.field("Type").selectOption("in");
            visitor.field("Location id").fill("NOWHERE");
            assertThat(visitor.page().locator(".state")).containsText("No movement matches");
            visitor.field("Location id").fill("");
            visitor.field("From day").fill("2020-01-01");
            visitor.field("To day").fill("2020-01-31");
            assertThat(visitor.page().locator(".state")).containsText("No movement matches");
            assertThat(visitor.calls())
                    .anyMatch(call -> call.contains("/api/movements?")
                            && call.contains("product=MANY-1")
                            && call.contains("type=in")
                            && call.contains("from=2020-01-01")
                            && call.contains("to=2020-01-31"));
        }
    }

    private static void record(Visitor visitor, String kind, String from, String to, int quantity) {
        record(visitor, kind, from, to, quantity, "MOVE-1");
    }

    private static void record(Visitor visitor, String kind, String from, String to, int quantity, String product) {
        visitor.button("Record movement").click();
        visitor.button(kind).click();
        visitor.input("product_id").selectOption(new SelectOption().setValue(product));
        if (from != null) {
            visitor.input("from_location").selectOption(from);
        }
        if (to != null) {
            visitor.input("to_location").selectOption(to);
        }
        visitor.input("qty").fill(String.valueOf(quantity));
        visitor.submits();
    }
}
