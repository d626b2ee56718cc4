package org.stockledger.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Which products to report with what is on hand of them over all locations; products that never were in stock too.
 *
 * @param containing text that the SKU, the name or the description contains, as in {@link ProductQuery}; empty for all
 * @param category of this exact category only; empty for all
 * @param status of this status only; null for all
 * @param belowReorderPoint only those whose sum is below their reorder point. A product with the reorder point 0 is among
 *     them when it is owed, not when it is merely out
 * @param archivedToo whether archived products are reported as well
 * @param worstFirst ordered by status from {@link StockStatus#OUT} on and then by SKU; if not, by SKU
 * @param page which page
 */
public record ProductStockQuery(
        String containing,
        String category,
        @Nullable StockStatus status,
        boolean belowReorderPoint,
        boolean archivedToo,
        boolean worstFirst,
        PageRequest page) {
    public ProductStockQuery {
        containing = Text.line("containing", containing, 200);
        category = Text.line("category", category, 200);
        Given.required("page", page);
    }

    /** Every product in use, ordered by SKU, from the first page on. */
    public static ProductStockQuery all() {
        return new ProductStockQuery("", "", null, false, false, false, PageRequest.FIRST);
    }

    /** The low-stock report: every product in use whose sum is below its reorder point, the worst first. */
    public static ProductStockQuery toReorder() {
        return new ProductStockQuery("", "", null, true, false, true, PageRequest.FIRST);
    }

    /** Those that contain this text in SKU, name or description. */
    public ProductStockQuery containing(String text) {
        return new ProductStockQuery(text, category, status, belowReorderPoint, archivedToo, worstFirst, page);
    }

    /** Those of this category. */
    public ProductStockQuery inCategory(String name) {
        return new ProductStockQuery(containing, name, status, belowReorderPoint, archivedToo, worstFirst, page);
    }

    /** Those of this status. */
    public ProductStockQuery with(StockStatus wanted) {
        return new ProductStockQuery(containing, category, wanted, belowReorderPoint, archivedToo, worstFirst, page);
    }

    /** Archived ones too. */
    public ProductStockQuery withArchived() {
        return new ProductStockQuery(containing, category, status, belowReorderPoint, true, worstFirst, page);
    }

    /** Ordered by status, the worst first. */
    public ProductStockQuery fromTheWorst() {
        return new ProductStockQuery(containing, category, status, belowReorderPoint, archivedToo, true, page);
    }

    /** This page of them. */
    public ProductStockQuery page(PageRequest request) {
        return new ProductStockQuery(containing, category, status, belowReorderPoint, archivedToo, worstFirst, request);
    }
}
