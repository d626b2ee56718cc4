package org.stockledger.inventory.memory;

import java.util.Collection;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.LocationQuery;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.spi.LocationRepository;
import org.stockledger.inventory.spi.SearchText;

/** The locations. */
final class InMemoryLocations extends InMemoryCatalogue<LocationCode, Location, LocationQuery>
        implements LocationRepository {
    InMemoryLocations(InMemoryTransaction transaction) {
        super(transaction, transaction.tables().locations, "locations");
    }

    @Override
    LocationCode nameOf(Location location) {
        return location.code();
    }

    @Override
    LocationCode named(String name) {
        return LocationCode.of(name);
    }

    @Override
    Collection<CellRow> cellsOf(Shelf.Row<Location> row) {
        return tables().cells().filter(cell -> cell.location() == row).toList();
    }

    @Override
    boolean matches(Location location, LocationQuery query) {
        return (query.archivedToo() || !location.archived())
                && SearchText.of(location).contains(SearchText.fold(query.containing()));
    }

    @Override
    PageRequest pageOf(LocationQuery query) {
        return query.page();
    }
}
