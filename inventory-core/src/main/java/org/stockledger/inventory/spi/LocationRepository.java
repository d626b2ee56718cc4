package org.stockledger.inventory.spi;

import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.LocationQuery;

/**
 * The locations. {@link LocationQuery#containing()} is looked for in
 * {@link SearchText#of(org.stockledger.inventory.Location)}.
 */
public interface LocationRepository extends CatalogueRepository<LocationCode, Location, LocationQuery> {}
