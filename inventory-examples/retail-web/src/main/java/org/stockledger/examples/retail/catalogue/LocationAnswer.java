package org.stockledger.examples.retail.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Location;

/**
 * A location as clients see it: InventoryPro's four fields, then what it holds.
 *
 * @param products how many different products are in stock here
 * @param units how many units are here
 */
record LocationAnswer(
        String locationId,
        String name,
        String address,
        @Nullable Instant createdAt,
        long products,
        BigDecimal units,
        boolean archived) {

    static LocationAnswer of(Location location, long products, BigDecimal units) {
        return new LocationAnswer(
                location.code().text(),
                location.name(),
                location.address(),
                location.registeredAt(),
                products,
                units,
                location.archived());
    }
}
