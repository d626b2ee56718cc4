package org.stockledger.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Which movements to list: the last recorded first; within one command the last line first.
 *
 * @param sku of this product only; null for all
 * @param location from or to this location only; null for all
 * @param kind of this kind of command only; null for all
 * @param occurred with their business time in this period
 * @param page which page; a stream fetches in pages of this size
 */
public record MovementQuery(
        @Nullable Sku sku,
        @Nullable LocationCode location,
        @Nullable Kind kind,
        Period occurred,
        PageRequest page) {
    public MovementQuery {
        Given.required("occurred", occurred);
        Given.required("page", page);
    }

    /** Every movement, from the newest on. */
    public static MovementQuery all() {
        return new MovementQuery(null, null, null, Period.ALWAYS, PageRequest.FIRST);
    }

    /** Those of this product. */
    public MovementQuery of(Sku product) {
        return new MovementQuery(product, location, kind, occurred, page);
    }

    /** Those from or to this location. */
    public MovementQuery at(LocationCode place) {
        return new MovementQuery(sku, place, kind, occurred, page);
    }

    /** Those of this kind of command. */
    public MovementQuery of(Kind command) {
        return new MovementQuery(sku, location, command, occurred, page);
    }

    /** Those whose business time lies in this period. */
    public MovementQuery occurred(Period period) {
        return new MovementQuery(sku, location, kind, period, page);
    }

    /** This page of them. */
    public MovementQuery page(PageRequest request) {
        return new MovementQuery(sku, location, kind, occurred, request);
    }
}
