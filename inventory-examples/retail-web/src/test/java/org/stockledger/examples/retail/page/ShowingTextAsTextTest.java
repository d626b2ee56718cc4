package org.stockledger.examples.retail.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@NeedsChromium
class ShowingTextAsTextTest {
    private static final String MARKUP =
            "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>";
    private static final String APOSTROPHES = "O'Hara's \"best\" & <b>bold</b>";

    private final Shop shop = Shop.shared();

    @Test
    void row_33_stored_markup_is_text_on_every_view() {
        shop.hasLocation("L'1", MARKUP.substring(0, 50));
        shop.has("M'<i>1", MARKUP, 2, 3);
        shop.sells("M'<i>1", 1);
        shop.gets("/api/movements", Map.of("product_id", "M'<i>1", "qty", 1, "to_location", "L'1"));
        try (Visitor visitor = Visitor.manager(shop, "dashboard")) {
            for (String view : Views.ALL) {
                visitor.opens(view);
                visitor.page().waitForLoadState();
                assertThat(visitor.page().title()).as(view).endsWith(" · Stockledger");
                assertThat(visitor.page().locator("#app img, #app script, dialog img"))
                        .hasCount(0);
                if (!List.of("users", "reports?tab=sales", "reports?tab=movements")
                        .contains(view)) {
                    assertThat(visitor.page().locator("#main")).containsText("<img src=x onerror=");
                }
            }
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void row_33_markup_is_text_in_menus_dialogs_the_cart_and_the_receipt() {
        shop.has("M'<u>2", MARKUP, 2, 3);
        try (Visitor visitor = Visitor.manager(shop, "products?search=M'%3Cu%3E2")) {
            visitor.button("Steps for " + MARKUP).click();
            visitor.page().locator(".menu:popover-open").getByText("Delete").click();
            assertThat(visitor.dialog()).containsText(MARKUP);
            visitor.answers("Cancel");

            visitor.opens("pos");
            visitor.field("Search by name or id").fill("M'<u>2");
            visitor.presses("Enter");
            assertThat(visitor.page().locator(".line-name")).hasText(MARKUP);
            visitor.presses("F9");
            assertThat(visitor.dialog().locator(".receipt")).containsText(MARKUP);
            assertThat(visitor.page().locator("dialog img, dialog script")).hasCount(0);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void row_33_apostrophes_umlauts_blanks_and_emoji_work_in_ids_and_names() {
        try (Visitor visitor = Visitor.manager(shop, "products")) {
            for (String id : List.of("O'HARA", "GRÜN 1", "TEE-🍵", "50%_OFF?", "A&B=C#D")) {
                String name = APOSTROPHES + id;
                visitor.button("Add product").click();
                visitor.input("name").fill(name);
                visitor.input("product_id").fill(id);
                visitor.input("price").fill("1");
                visitor.submits();
                assertThat(visitor.said()).hasText(name + " was added as " + id);

                visitor.field("Search products").fill(id);
                assertThat(visitor.row(id)).hasCount(1);
                visitor.button("Out of Stock: update stock of " + name).click();
                visitor.input("quantity").fill("2");
                visitor.submits();
                assertThat(visitor.row(id).locator("td[data-label=Stock]")).hasText("2");
                visitor.chooses("Movements", name);
                assertThat(visitor.row(id)).hasCount(1);
                visitor.opens("products");
            }
        }
    }

    @Test
    void row_33_an_id_with_a_slash_is_refused_in_the_form() {
        try (Visitor visitor = Visitor.manager(shop, "products")) {
            visitor.button("Add product").click();
            visitor.input("name").fill("Slashed");
            visitor.input("product_id").fill("A/B");
            visitor.input("price").fill("1");
            visitor.submits();
            assertThat(visitor.dialog().locator(".field-error:visible, .form-error:visible"))
                    .hasCount(1);
        }
    }
}
