package org.stockledger.inventory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which cells of the stock to report, ordered by SKU, then by location code. Cells that never had an entry do not exist;
 * a cell that is empty again is reported, as {@link StockStatus#OUT}.
 *
 * @param sku of this product only; null for all
 * @param at at this location only; null for all
 * @param category of products of this exact category only; empty for all
 * @param status of this status only; null for all
 * @param archivedToo whether cells of archived products and of archived locations are reported as well
 * @param asOf as it was then, by time of recording, what was recorded at that very instant included; null for now. Names,
 *     reorder points, prices and what is archived are those of now
 * @param page which page; totals are of all pages together
 */
public record StockQuery(
        @Nullable Sku sku,
        @Nullable LocationCode at,
        String category,
        @Nullable StockStatus status,
        boolean archivedToo,
        @Nullable Instant asOf,
        PageRequest page) {
    public StockQuery {
        category = Text.line("category", category, 200);
        Given.required("page", page);
    }

    /** Every cell of products and locations in use, as it is now, from the first page on. */
    public static StockQuery all() {
        return new StockQuery(null, null, "", null, false, null, PageRequest.FIRST);
    }

    /** Those of this product. */
    public StockQuery of(Sku product) {
        return new StockQuery(product, at, category, status, archivedToo, asOf, page);
    }

    /** Those at this location. */
    public StockQuery at(LocationCode place) {
        return new StockQuery(sku, place, category, status, archivedToo, asOf, page);
    }

    /** Those of products of this category. */
    public StockQuery inCategory(String name) {
        return new StockQuery(sku, at, name, status, archivedToo, asOf, page);
    }

    /** Those of this status. */
    public StockQuery with(StockStatus wanted) {
        return new StockQuery(sku, at, category, wanted, archivedToo, asOf, page);
    }

    /** Those of archived products and at archived locations too. */
    public StockQuery withArchived() {
        return new StockQuery(sku, at, category, status, true, asOf, page);
    }

    /** As they were at this instant. */
    public StockQuery asOf(Instant instant) {
        return new StockQuery(sku, at, category, status, archivedToo, instant, page);
    }

    /** This page of them. */
    public StockQuery page(PageRequest request) {
        return new StockQuery(sku, at, category, status, archivedToo, asOf, request);
    }
}
