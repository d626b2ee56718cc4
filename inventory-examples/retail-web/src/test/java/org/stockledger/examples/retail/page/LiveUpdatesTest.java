package org.stockledger.examples.retail.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@NeedsChromium
class LiveUpdatesTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(4);
    private static final Duration FROM_ELSEWHERE = Duration.ofSeconds(5);

    private final Shop shop = Shop.shared();

    @Test
    void row_22_a_sale_appears_at_once_on_every_open_page() {
        shop.has("LIVE-1", "Live tea", 2, 20);
        try (Visitor till = Visitor.manager(shop, "pos");
                Visitor office = Visitor.manager(shop, "products?search=LIVE-1");
                Visitor reader = Visitor.manager(shop, "reports?search=LIVE-1");
                Visitor log = Visitor.manager(shop, "movements?product=LIVE-1")) {
            online(till, office, reader, log);
            shop.sells("LIVE-1", 3);

            soon(till.button("Add Live tea, €2.00, 17 in stock"), AT_ONCE);
            soon(office.row("LIVE-1").locator("td[data-label=Stock]", text("17")), AT_ONCE);
            soon(reader.row("LIVE-1").locator("td[data-label=Quantity]", text("17")), AT_ONCE);
            soon(log.row("Sale"), AT_ONCE);
        }
    }

    @Test
    void row_22_a_change_of_the_catalogue_appears_too() {
        shop.has("LIVE-2", "Unnamed", 2, 20);
        try (Visitor till = Visitor.manager(shop, "pos")) {
            online(till);
            shop.changes("/api/products/LIVE-2", Map.of("name", "Named live"));
            till.field("Search by name or id").fill("Named live");
            soon(till.page().locator(".good", new Page.LocatorOptions().setHasText("Named live")), AT_ONCE);
        }
    }

    @Test
    void row_22_a_sale_of_another_server_appears_within_five_seconds() {
        shop.has("LIVE-3", "Far tea", 2, 20);
        try (Shop branch = shop.branch();
                Visitor till = Visitor.manager(shop, "pos")) {
            online(till);
            till.field("Search by name or id").fill("LIVE-3");
            branch.sells("LIVE-3", 4);
            soon(till.button("Add Far tea, €2.00, 16 in stock"), FROM_ELSEWHERE);
        }
    }

    @Test
    void row_22_a_page_says_when_it_is_offline_and_catches_up() {
        shop.has("LIVE-4", "Missed tea", 2, 20);
        try (Visitor till = Visitor.manager(shop, "pos")) {
            online(till);
            till.field("Search by name or id").fill("LIVE-4");
            till.context().setOffline(true);
            assertThat(till.page().locator(".line")).hasText("Offline");
            shop.sells("LIVE-4", 5);
            till.context().setOffline(false);
            assertThat(till.page().locator(".line")).hasText("Live");
            assertThat(till.button("Add Missed tea, €2.00, 15 in stock")).isVisible();
        }
    }

    private static void online(Visitor... visitors) {
        for (Visitor visitor : visitors) {
            assertThat(visitor.page().locator(".line")).hasText("Live");
        }
    }

    private static Locator.LocatorOptions text(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }

    private static void soon(Locator locator, Duration time) {
        assertThat(locator).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(time.toMillis()));
    }
}
