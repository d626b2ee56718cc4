package org.stockledger.examples.replay;

import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;

/** The one place where the goods of the file are. */
final class Shop {
    static final LocationCode CODE = LocationCode.of("SHOP");
    static final Location LOCATION = Location.of("SHOP", "The shop");

    private Shop() {}
}
