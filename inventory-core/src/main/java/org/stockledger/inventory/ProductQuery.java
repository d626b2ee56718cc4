package org.stockledger.inventory;

/**
 * Which products to list, ordered by SKU.
 *
 * @param containing text that the SKU, the name or the description contains, whatever its case; empty for all. {@code %},
 *     {@code _} and {@code \} are ordinary characters; up to 200 code points
 * @param category the exact category; empty for all
 * @param archivedToo whether archived products are listed as well
 * @param page which page
 */
public record ProductQuery(String containing, String category, boolean archivedToo, PageRequest page) {
    public ProductQuery {
        containing = Text.line("containing", containing, 200);
        category = Text.line("category", category, 200);
        Given.required("page", page);
    }

    /** Every product in use, from the first page on. */
    public static ProductQuery all() {
        return new ProductQuery("", "", false, PageRequest.FIRST);
    }

    /** Those that contain this text in SKU, name or description. */
    public ProductQuery containing(String text) {
        return new ProductQuery(text, category, archivedToo, page);
    }

    /** Those of this category. */
    public ProductQuery inCategory(String name) {
        return new ProductQuery(containing, name, archivedToo, page);
    }

    /** Archived ones too. */
    public ProductQuery withArchived() {
        return new ProductQuery(containing, category, true, page);
    }

    /** This page of them. */
    public ProductQuery page(PageRequest request) {
        return new ProductQuery(containing, category, archivedToo, request);
    }
}
