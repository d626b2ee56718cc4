package org.stockledger.examples.retail.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.Test;

@NeedsChromium
class KeepingLocationsTest {
    private final Shop shop = Shop.shared();

    @Test
    void row_31_a_location_is_added_edited_renamed_and_deleted() {
        try (Visitor visitor = Visitor.manager(shop, "locations")) {
            assertThat(visitor.writes(() -> {
                        visitor.button("Add location").first().click();
                        visitor.input("location_id").fill("YARD");
                        visitor.input("name").fill("The yard");
                        visitor.submits();
                        assertThat(visitor.said()).hasText("The yard was added");

                        visitor.chooses("Edit", "The yard");
                        visitor.input("location_id").fill("YARD-2");
                        visitor.input("address").fill("Behind the shop");
                        visitor.submits();
                        assertThat(visitor.said()).hasText("The yard was saved");
                        assertThat(visitor.page()
                                        .locator(".place")
                                        .filter(new Locator.FilterOptions().setHasText("YARD-2")))
                                .containsText("Behind the shop");

                        visitor.chooses("Delete", "The yard");
                        visitor.answers("Delete");
                        assertThat(visitor.said()).hasText("The yard was deleted");
                    }))
                    .containsExactly("POST /api/locations", "PUT /api/locations/YARD", "DELETE /api/locations/YARD-2");
        }
    }

    @Test
    void row_31_a_location_with_history_is_not_deleted_but_archived_and_restored() {
        shop.hasLocation("DEPOT", "Depot");
        shop.has("DEPOT-1", "Depot goods", 1, 5);
        shop.gets(
                "/api/movements",
                Map.of("product_id", "DEPOT-1", "qty", 5, "from_location", "STORE01", "to_location", "DEPOT"));
        shop.gets("/api/movements", Map.of("product_id", "DEPOT-1", "qty", 5, "from_location", "DEPOT"));
        try (Visitor visitor = Visitor.manager(shop, "locations")) {
            visitor.chooses("Delete", "Depot");
            visitor.answers("Delete");
            assertThat(visitor.page().locator(".toast.bad")).isVisible();
            visitor.chooses("Archive", "Depot");
            visitor.answers("Archive");
            assertThat(visitor.said()).hasText("Depot is archived");
            visitor.button("Archived").click();
            visitor.chooses("Restore", "Depot");
            assertThat(visitor.said()).hasText("Depot is back");
        }
    }
}
