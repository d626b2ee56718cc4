package org.stockledger.inventory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place stock can be. Immutable; every method that changes something answers a changed copy, which the ledger takes by
 * {@link Locations#register} or {@link Locations#change}.
 *
 * @param code its name in the ledger
 * @param name one line for people, 1 to 200 code points
 * @param address some lines, up to 500 code points; may be empty
 * @param archived whether it is out of use; only the ledger sets it
 * @param registeredAt when it was registered; only the ledger sets it, null before
 */
public record Location(
        LocationCode code,
        String name,
        String address,
        boolean archived,
        @Nullable Instant registeredAt) {

    public Location {
        Given.required("location", code);
        name = Text.name("name", name, 200);
        address = Text.prose("address", address, 500);
    }

    /** A location without an address. */
    public static Location of(String code, String name) {
        return new Location(LocationCode.of(code), name, "", false, null);
    }

    /** Under another code; the history of the location stays with it. */
    public Location renamed(String newCode) {
        return new Location(LocationCode.of(newCode), name, address, archived, registeredAt);
    }

    /** With this name. */
    public Location named(String newName) {
        return new Location(code, newName, address, archived, registeredAt);
    }

    /** At this address. */
    public Location addressed(String newAddress) {
        return new Location(code, name, newAddress, archived, registeredAt);
    }

    Location registered(Instant at) {
        return new Location(code, name, address, false, at);
    }

    Location archived(boolean nowArchived) {
        return new Location(code, name, address, nowArchived, registeredAt);
    }

    /** As changed by the host, with what only the ledger may set taken from this one. */
    Location taking(Location changed) {
        return new Location(changed.code, changed.name, changed.address, archived, registeredAt);
    }
}
