package org.stockledger.examples.retail.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@NeedsChromium
class KeepingTheCatalogueTest {
    private final Shop shop = Shop.shared();

    @Test
    void row_31_a_product_is_added_with_an_id_of_its_own_and_its_first_stock() {
        try (Visitor visitor = Visitor.manager(shop, "products")) {
            assertThat(visitor.writes(() -> {
                        visitor.button("Add product").click();
                        visitor.submits();
                        assertThat(visitor.dialog().locator(".field-error:visible"))
                                .hasCount(1);
                        visitor.input("name").fill("Ceylon tea");
                        visitor.input("product_id").fill("CEYLON");
                        visitor.input("category").fill("Tea");
                        visitor.input("supplier").fill("D'Arcy & Sons");
                        visitor.input("price").fill("4.20");
                        visitor.input("stock").fill("1");
                        visitor.input("description").fill("Loose leaves");
                        visitor.submits();
                        assertThat(visitor.said()).hasText("Ceylon tea was added as CEYLON");
                    }))
                    .containsExactly("POST /api/add_product");
            assertThat(visitor.row("CEYLON")).containsText("Loose leaves");
            assertThat(visitor.row("CEYLON")).containsText("D'Arcy & Sons");
            assertThat(visitor.row("CEYLON")).containsText("€4.20");
            assertThat(visitor.row("CEYLON")).containsText("Low Stock");
        }
    }

    @Test
    void row_31_a_product_without_an_id_gets_the_next_one_and_one_without_a_price_keeps_its_own() {
        try (Visitor visitor = Visitor.manager(shop, "products")) {
            visitor.button("Add product").click();
            visitor.input("name").fill("Nameless goods");
            visitor.input("price").fill("1.00");
            visitor.submits();
            assertThat(visitor.said()).hasText(Pattern.compile("Nameless goods was added as P\\d{3,}"));

            assertThat(visitor.writes(() -> {
                        visitor.button("Add product").click();
                        visitor.input("name").fill("Shelf");
                        visitor.input("product_id").fill("SHELF");
                        visitor.input("stock").fill("6");
                        visitor.submits();
                        assertThat(visitor.said()).hasText("Shelf was added as SHELF");
                    }))
                    .containsExactly("POST /api/products");
            assertThat(shop.answers("/api/products/SHELF").get("stock").asInt()).isEqualTo(6);
        }
    }

    @Test
    void row_31_after_a_lost_answer_the_same_product_is_added_again_and_is_there_once() {
        try (Visitor visitor = Visitor.manager(shop, "products")) {
            AtomicInteger tries = new AtomicInteger();
            visitor.page().route("**/api/add_product", route -> {
                if (tries.getAndIncrement() == 0) {
                    route.fetch();
                    route.abort();
                } else {
                    route.resume();
                }
            });
            visitor.button("Add product").click();
            visitor.input("name").fill("Lost and added");
            visitor.input("price").fill("1.00");
            visitor.submits();
            assertThat(visitor.dialog().locator(".form-error")).isVisible();
            visitor.submits();
            assertThat(visitor.said()).hasText(Pattern.compile("Lost and added was added as P\\d{3,}"));
            assertThat(shop.answers("/api/products?search=Lost%20and%20added")).hasSize(1);
        }
    }

    @Test
    void row_31_an_id_that_is_taken_is_refused_in_the_form_which_stays_open() {
        shop.has("TAKEN", "First of its name", 1, 0);
        try (Visitor visitor = Visitor.manager(shop, "products")) {
            visitor.button("Add product").click();
            visitor.input("name").fill("Second");
            visitor.input("product_id").fill("TAKEN");
            visitor.input("price").fill("1");
            visitor.submits();
            assertThat(visitor.dialog().locator(".field-error:visible, .form-error:visible"))
                    .containsText("already exists");
            assertThat(visitor.input("name")).hasValue("Second");
        }
    }

    @Test
    void row_31_a_product_is_edited_renamed_and_repriced() {
        shop.has("OLD-1", "Old name", 3, 4);
        try (Visitor visitor = Visitor.manager(shop, "products?search=OLD-1")) {
            assertThat(visitor.writes(() -> {
                        visitor.chooses("Edit", "Old name");
                        visitor.input("name").fill("Renamed goods");
                        visitor.input("product_id").fill("NEW-1");
                        visitor.submits();
                        assertThat(visitor.said()).hasText("Renamed goods was saved");
                    }))
                    .containsExactly("PUT /api/products/OLD-1");

            visitor.field("Search products").fill("renamed GOODS");
            assertThat(visitor.row("NEW-1")).containsText("4");
            assertThat(visitor.writes(() -> {
                        visitor.chooses("Change price", "Renamed goods");
                        visitor.input("price").fill("12.30");
                        visitor.submits();
                        assertThat(visitor.said()).hasText("Renamed goods now costs €12.30");
                    }))
                    .containsExactly("PUT /api/update_price/NEW-1");
            assertThat(visitor.row("NEW-1")).containsText("€12.30");

            visitor.opens("movements?product=NEW-1");
            assertThat(visitor.row("NEW-1")).hasCount(1);
        }
    }

    @Test
    void row_31_clicking_the_status_updates_the_stock() {
        shop.has("PILL-1", "Pill of goods", 3, 9);
        try (Visitor visitor = Visitor.manager(shop, "products?search=PILL-1")) {
            assertThat(visitor.writes(() -> {
                        visitor.button("Low Stock: update stock of Pill of goods")
                                .click();
                        assertThat(visitor.dialog().locator(".stock-now")).containsText("9");
                        visitor.answers("+10");
                        visitor.submits();
                        assertThat(visitor.said()).hasText("Pill of goods: 19 in stock");
                    }))
                    .containsExactly("PUT /api/update_stock/PILL-1");
            assertThat(visitor.row("PILL-1").locator(".pill")).hasText("In Stock");

            visitor.button("In Stock: update stock of Pill of goods").click();
            visitor.input("quantity").fill("-20");
            visitor.submits();
            assertThat(visitor.dialog().locator(".field-error:visible, .form-error:visible"))
                    .hasCount(1);
            visitor.input("quantity").fill("-19");
            visitor.submits();
            assertThat(visitor.row("PILL-1").locator(".pill")).hasText("Out of Stock");
        }
    }

    @Test
    void row_31_a_product_is_deleted_only_after_a_question_and_one_with_history_is_archived_and_restored() {
        shop.has("GONE-1", "Soon gone", 3, 0);
        shop.has("KEEP-1", "Kept goods", 3, 2);
        shop.sells("KEEP-1", 2);
        try (Visitor visitor = Visitor.manager(shop, "products")) {
            visitor.field("Search products").fill("Soon gone");
            assertThat(visitor.writes(() -> {
                        visitor.chooses("Delete", "Soon gone");
                        visitor.answers("Cancel");
                    }))
                    .isEmpty();
            assertThat(visitor.writes(() -> {
                        visitor.chooses("Delete", "Soon gone");
                        visitor.answers("Delete");
                        assertThat(visitor.said()).hasText("Soon gone was deleted");
                    }))
                    .containsExactly("DELETE /api/products/GONE-1");
            assertThat(visitor.row("GONE-1")).hasCount(0);

            visitor.field("Search products").fill("Kept goods");
            assertThat(visitor.writes(() -> {
                        visitor.chooses("Delete", "Kept goods");
                        visitor.answers("Delete");
                        visitor.answers("Archive");
                        assertThat(visitor.said()).hasText("Kept goods is archived");
                    }))
                    .containsExactly("DELETE /api/products/KEEP-1", "POST /api/products/KEEP-1/archive");
            visitor.button("Archived").click();
            assertThat(visitor.writes(() -> {
                        visitor.chooses("Restore", "Kept goods");
                        assertThat(visitor.said()).hasText("Kept goods is back");
                    }))
                    .containsExactly("POST /api/products/KEEP-1/restore");
        }
    }

    @Test
    void row_31_hold_is_said_to_be_a_next_step_and_writes_nothing() {
        shop.has("HOLD-1", "Wanted goods", 3, 2);
        try (Visitor visitor = Visitor.manager(shop, "products?search=HOLD-1")) {
            assertThat(visitor.writes(() -> {
                        visitor.chooses("Hold", "Wanted goods");
                        assertThat(visitor.dialog()).containsText("next step");
                    }))
                    .isEmpty();
        }
    }
}
