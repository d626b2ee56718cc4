package org.stockledger.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Which cells to sum up, ordered by SKU, then by location code: those that had an entry by the end of the period, whether
 * or not anything moved in it; of archived products and locations too.
 *
 * @param recorded what was recorded in this period
 * @param sku of this product only; null for all
 * @param at at this location only; null for all
 * @param page which page
 */
public record MovementSummaryQuery(
        Period recorded, @Nullable Sku sku, @Nullable LocationCode at, PageRequest page) {
    public MovementSummaryQuery {
        Given.required("recorded", recorded);
        Given.required("page", page);
    }

    /** Every cell, over this period. */
    public static MovementSummaryQuery of(Period recorded) {
        return new MovementSummaryQuery(recorded, null, null, PageRequest.FIRST);
    }

    /** Those of this product. */
    public MovementSummaryQuery of(Sku product) {
        return new MovementSummaryQuery(recorded, product, at, page);
    }

    /** Those at this location. */
    public MovementSummaryQuery at(LocationCode place) {
        return new MovementSummaryQuery(recorded, sku, place, page);
    }

    /** This page of them. */
    public MovementSummaryQuery page(PageRequest request) {
        return new MovementSummaryQuery(recorded, sku, at, request);
    }
}
