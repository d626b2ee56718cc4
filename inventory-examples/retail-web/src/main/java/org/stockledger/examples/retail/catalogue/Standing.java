package org.stockledger.examples.retail.catalogue;

import org.springframework.stereotype.Component;
import org.stockledger.examples.retail.ShopSettings;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.StockStatus;
import org.stockledger.inventory.TotalQuantity;

/** How stock stands, in the shop's words. */
@Component
public class Standing {
    private final Quantity reorderPoint;

    Standing(ShopSettings settings) {
        this.reorderPoint = settings.reorderPoint();
    }

    /** The status of so much on hand. */
    public StockStatus status(Quantity onHand) {
        return StockStatus.of(TotalQuantity.of(onHand), reorderPoint);
    }

    /** The words for so much on hand. */
    public String words(Quantity onHand) {
        return words(status(onHand));
    }

    /** The words for this status. */
    public static String words(StockStatus status) {
        return switch (status) {
            case OUT -> "Out of Stock";
            case LOW -> "Low Stock";
            case AVAILABLE -> "In Stock";
        };
    }
}
