package org.stockledger.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Which sales to report, and in which steps of time. What counts is the business time of the sale, and for goods that came
 * back the business time of the return.
 *
 * @param days the days, their steps and their zone
 * @param sku of this product only; null for all
 * @param at sold at, and come back to, this location only; null for all
 * @param page which page of the sales by product; the sales by step come without pages
 */
public record SalesReportQuery(
        Days days, @Nullable Sku sku, @Nullable LocationCode at, PageRequest page) {
    public SalesReportQuery {
        Given.required("days", days);
        Given.required("page", page);
    }

    /** Every sale of these days. */
    public static SalesReportQuery of(Days days) {
        return new SalesReportQuery(days, null, null, PageRequest.FIRST);
    }

    /** Those of this product. */
    public SalesReportQuery of(Sku product) {
        return new SalesReportQuery(days, product, at, page);
    }

    /** Those at this location. */
    public SalesReportQuery at(LocationCode place) {
        return new SalesReportQuery(days, sku, place, page);
    }

    /** This page of them. */
    public SalesReportQuery page(PageRequest request) {
        return new SalesReportQuery(days, sku, at, request);
    }
}
