package org.stockledger.inventory.spi;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Sku;

/**
 * Which sales count, and in which steps. Calendars and zones are the ledger's: a store only compares instants.
 *
 * @param bounds two or more instants in order, which may be equal; step <i>i</i>, counted from 0, begins with bound
 *     <i>i</i> and ends before bound <i>i</i> + 1. They may lie beyond what business times can be
 * @param sku of this product only; null for all
 * @param at sold at, and come back to, this location only; null for all
 */
public record SalesSteps(
        List<Instant> bounds, @Nullable Sku sku, @Nullable LocationCode at) {
    public SalesSteps {
        bounds = List.copyOf(bounds);
    }

    /** How many steps there are. */
    public int count() {
        return bounds.size() - 1;
    }
}
