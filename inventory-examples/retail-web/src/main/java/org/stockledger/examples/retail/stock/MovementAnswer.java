package org.stockledger.examples.retail.stock;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Movement;

/**
 * A movement as clients see it: InventoryPro's fields, then the shop's.
 *
 * @param movementId its whole number; null if another program posted it
 * @param undone whether it was undone later
 */
public record MovementAnswer(
        @Nullable Long movementId,
        Instant timestamp,
        @Nullable String fromLocation,
        @Nullable String toLocation,
        String productId,
        String productName,
        BigDecimal qty,
        String movementType,
        boolean undone,
        @Nullable String reference,
        @Nullable String actor) {

    static MovementAnswer of(Movement movement, MovementDetails details) {
        return new MovementAnswer(
                details.number(),
                movement.recordedAt(),
                code(movement.from()),
                code(movement.to()),
                movement.sku().text(),
                details.product(),
                movement.quantity().toBigDecimal(),
                MovementType.of(movement.kind()).toString(),
                movement.reversedBy() != null,
                details.reference(),
                details.actor());
    }

    private static @Nullable String code(@Nullable LocationCode location) {
        return location == null ? null : location.text();
    }
}
