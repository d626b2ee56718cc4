package org.stockledger.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Which sales to list: the last recorded first, reversed ones too.
 *
 * @param sku with a line of this product; null for all
 * @param at at this location only; null for all
 * @param occurred with their business time in this period
 * @param page which page
 */
public record SaleQuery(@Nullable Sku sku, @Nullable LocationCode at, Period occurred, PageRequest page) {
    public SaleQuery {
        Given.required("occurred", occurred);
        Given.required("page", page);
    }

    /** Every sale, from the newest on. */
    public static SaleQuery all() {
        return new SaleQuery(null, null, Period.ALWAYS, PageRequest.FIRST);
    }

    /** Those with a line of this product. */
    public SaleQuery of(Sku product) {
        return new SaleQuery(product, at, occurred, page);
    }

    /** Those at this location. */
    public SaleQuery at(LocationCode place) {
        return new SaleQuery(sku, place, occurred, page);
    }

    /** Those whose business time lies in this period. */
    public SaleQuery occurred(Period period) {
        return new SaleQuery(sku, at, period, page);
    }

    /** This page of them. */
    public SaleQuery page(PageRequest request) {
        return new SaleQuery(sku, at, occurred, request);
    }
}
