package org.stockledger.examples.retail.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Takes pictures of every view, on a desk and on a phone, light and dark: for the documentation, and for whoever changes the
 * page and wants to see it. They go to {@code target/screenshots}, or to {@code -Dretail.screenshots=…}.
 */
@NeedsChromium
class PicturesTest {
    private static final Path FOLDER = Path.of(System.getProperty("retail.screenshots", "target/screenshots"));

    @Test
    void every_view_is_drawn_on_a_desk_and_on_a_phone_light_and_dark() throws IOException {
        try (Shop shop = YearOfTrade.open()) {
            for (int width : new int[] {1280, 390}) {
                for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                    pictures(shop, width, theme);
                }
            }
        }
        try (Stream<Path> pictures = Files.list(FOLDER)) {
            assertThat(pictures.filter(each -> each.toString().endsWith(".png")))
                    .hasSizeGreaterThanOrEqualTo(4 * Views.ALL.size())
                    .allSatisfy(each -> assertThat(each).isNotEmptyFile());
        }
    }

    private static void pictures(Shop shop, int width, ColorScheme theme) {
        try (Visitor visitor = Visitor.manager(shop, width, theme)) {
            for (String view : Views.ALL) {
                visitor.opens(view);
                if (view.equals("pos")) {
                    fillTheCart(visitor);
                }
                take(visitor, view, width, theme);
            }
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static void fillTheCart(Visitor visitor) {
        for (String product : new String[] {"P001", "P007", "P003"}) {
            visitor.field("Search by name or id").fill(product);
            visitor.field("Search by name or id").press("Enter");
        }
        assertThat(visitor.page().locator(".line-item")).hasCount(3);
        assertThat(visitor.page().locator(".total dd")).hasText("€20.60");
        visitor.page().evaluate("() => document.activeElement.blur()");
        visitor.page().mouse().move(0, 0);
    }

    private static void take(Visitor visitor, String view, int width, ColorScheme theme) {
        String name = view.replaceAll("[^a-z]+", "-") + "-" + width + "-"
                + theme.name().toLowerCase(Locale.ROOT);
        visitor.page().screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
