package org.stockledger.examples.retail.catalogue;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.stockledger.examples.retail.web.Body;
import org.stockledger.inventory.Location;

/** What a client says about a location. Null is what it does not say. */
record LocationForm(
        @Nullable String id,
        @Nullable String name,
        @Nullable String address) {
    static LocationForm of(Body body) {
        String id = body.textUnlessBlank("location_id");
        String name = body.text("name");
        return new LocationForm(
                id == null ? null : ShopId.checked("location_id", id),
                name == null ? null : ShopId.checkedName("name", name),
                body.text("address"));
    }

    UnaryOperator<Location> changing() {
        return location -> {
            Location changed = id == null ? location : location.renamed(id);
            changed = name == null ? changed : changed.named(name);
            return address == null ? changed : changed.addressed(address);
        };
    }
}
