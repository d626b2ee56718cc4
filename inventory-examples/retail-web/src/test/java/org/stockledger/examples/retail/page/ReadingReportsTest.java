package org.stockledger.examples.retail.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@NeedsChromium
class ReadingReportsTest {
    private final Shop shop = Shop.shared();

    @Test
    void row_31_the_stock_report_is_searched_filtered_and_read_as_of_a_time() {
        shop.has("REP-A", "Reported A", 2, 40);
        shop.has("REP-B", "Reported B", 2, 3);
        shop.has("REP-C", "Reported C", 2, 1);
        shop.sells("REP-C", 1);
        try (Visitor visitor = Visitor.manager(shop, "reports")) {
            visitor.field("Search the stock report").fill("REP-");
            assertThat(visitor.row("REP-")).hasCount(3);
            assertThat(visitor.row("REP-A").locator(".pill")).hasText("In Stock");
            assertThat(visitor.row("REP-B").locator(".pill")).hasText("Low Stock");
            assertThat(visitor.row("REP-C").locator(".pill")).hasText("Out of Stock");

            visitor.field("Status").selectOption("low");
            assertThat(visitor.row("REP-")).hasCount(1);
            visitor.field("Status").selectOption("");
            visitor.field("As of").fill("2020-01-01T12:00");
            assertThat(visitor.page().locator(".state")).containsText("Nothing to report");
            assertThat(visitor.calls())
                    .anyMatch(call -> call.startsWith("GET /api/reports/stock?") && call.contains("as_of=2020-01-01"));
        }
    }

    @Test
    void row_31_refresh_reads_the_report_again() {
        shop.has("REP-D", "Reported D", 2, 4);
        try (Visitor visitor = Visitor.manager(shop, "reports?search=REP-D")) {
            assertThat(visitor.page().locator(".figures .figure-label"))
                    .hasText(new String[] {"Units in stock", "Low stock", "Out of stock", "Active locations"});
            int before = visitor.calls().size();
            visitor.button("Refresh").click();
            visitor.page().waitForCondition(() -> visitor.calls().size() > before);
            assertThat(visitor.calls().get(before)).startsWith("GET /api/reports/stock");
        }
    }

    @Test
    void row_31_sales_are_reported_by_day_and_by_month() {
        shop.has("REP-E", "Reported E", 2.50, 10);
        shop.sells("REP-E", 4);
        try (Visitor visitor = Visitor.manager(shop, "reports?tab=sales")) {
            visitor.field("Product id").fill("REP-E");
            assertThat(visitor.page().locator("tfoot")).containsText("€10.00");
            visitor.button("By month").click();
            Locator month = visitor.page().locator("tbody tr").first();
            assertThat(month)
                    .containsText(String.valueOf(LocalDate.now(ZoneOffset.UTC).getYear()));
            assertThat(month).containsText("€10.00");
            assertThat(visitor.page().locator("canvas")).hasAttribute("aria-label", Pattern.compile(".*€10\\.00.*"));
        }
    }

    @Test
    void row_31_the_movement_summary_shows_what_came_and_went() {
        shop.has("REP-F", "Reported F", 2, 9);
        shop.sells("REP-F", 2);
        try (Visitor visitor = Visitor.manager(shop, "reports")) {
            visitor.button("Movements").click();
            Locator row = visitor.row("REP-F");
            assertThat(row.locator("td[data-label=Received]")).hasText("9");
            assertThat(row.locator("td[data-label=Sold]")).hasText("2");
            visitor.field("To day").fill("2020-02-01");
            visitor.field("From day").fill("2020-01-01");
            assertThat(visitor.page().locator(".state")).containsText("Nothing moved");
        }
    }
}
