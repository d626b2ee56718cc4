package org.stockledger.examples.retail.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@NeedsChromium
class TakingBackTest {
    private final Shop shop = Shop.shared();

    @Test
    void row_31_a_sale_is_found_in_the_history_and_its_lines_are_taken_back() {
        shop.has("BACK-1", "Returned tea", 2, 10);
        shop.sells("BACK-1", 3);
        try (Visitor visitor = Visitor.manager(shop, "sales?product=BACK-1")) {
            visitor.row("Returned tea").locator("button").click();
            assertThat(visitor.dialog().locator(".receipt")).containsText("€6.00");
            visitor.input("1").fill("4");
            visitor.submits();
            assertThat(visitor.dialog().locator(".field-error:visible")).hasCount(1);
            assertThat(visitor.writes(() -> {
                        visitor.input("1").fill("2");
                        visitor.submits();
                        assertThat(visitor.said()).hasText("2 units taken back");
                    }))
                    .singleElement()
                    .asString()
                    .matches("POST /api/sale/returns\\?id=.+");
            assertThat(visitor.dialog().locator(".receipt")).containsText("2 taken back");
            visitor.dialog().locator(".dialog-foot").getByText("Close").click();
            assertThat(visitor.row("Returned tea")).containsText("2 taken back");
            assertThat(shop.answers("/api/get_product/BACK-1").get("stock").asInt())
                    .isEqualTo(9);
        }
    }

    @Test
    void row_31_the_history_is_read_by_product_and_day() {
        shop.has("HIST-1", "Historic tea", 2, 100);
        shop.sells("HIST-1", 1);
        try (Visitor visitor = Visitor.manager(shop, "sales")) {
            visitor.field("Product id").fill("HIST-1");
            assertThat(visitor.row("Historic tea")).hasCount(1);
            visitor.field("To day").fill("2020-01-01");
            assertThat(visitor.page().locator(".state")).containsText("No sale matches");
            assertThat(visitor.calls())
                    .anyMatch(
                            call -> call.startsWith("GET /api/sales?product=HIST-1") && call.contains("to=2020-01-01"));
        }
    }
}
