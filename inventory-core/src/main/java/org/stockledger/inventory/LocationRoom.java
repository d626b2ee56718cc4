package org.stockledger.inventory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Refusal.Subject;
import org.stockledger.inventory.spi.StoreTransaction;

/** The room of the locations. */
final class LocationRoom extends CatalogueRoom<LocationCode, Location, LocationQuery> implements Locations {
    LocationRoom(Attempts attempts, InstantSource clock) {
        super("location", "code", attempts, clock, StoreTransaction::locations);
    }

    @Override
    LocationCode nameOf(Location location) {
        return location.code();
    }

    @Override
    Location registered(Location location, Instant at) {
        return location.registered(at);
    }

    @Override
    Location archived(Location location, boolean archived) {
        return location.archived(archived);
    }

    @Override
    boolean isArchived(Location location) {
        return location.archived();
    }

    @Override
    Location taking(Location present, Location changed) {
        return present.taking(changed);
    }

    @Override
    Refusal taken(LocationCode code) {
        return new Refusal.CodeTaken(code);
    }

    @Override
    Refusal unknown(LocationCode code) {
        return new Refusal.Unknown(Subject.LOCATION, code.text());
    }

    @Override
    Refusal hasHistory(LocationCode code) {
        return new Refusal.HasHistory(Subject.LOCATION, code.text());
    }

    @Override
    Refusal stockRemains(LocationCode code, List<Level> levels) {
        return new Refusal.StockRemains(Subject.LOCATION, code.text(), levels);
    }

    @Override
    @Nullable
    Refusal changeRefused(StoreTransaction transaction, Location present, Location changed) {
        return null;
    }
}
