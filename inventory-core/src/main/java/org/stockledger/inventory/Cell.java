package org.stockledger.inventory;

import java.util.Comparator;

/**
 * Where a quantity is kept: one product at one location. Ordered by SKU, then location.
 *
 * @param sku the product
 * @param location the place
 */
public record Cell(Sku sku, LocationCode location) implements Comparable<Cell> {
    private static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::sku).thenComparing(Cell::location);

    public Cell {
        Given.required("sku", sku);
        Given.required("location", location);
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return sku + " at " + location;
    }
}
