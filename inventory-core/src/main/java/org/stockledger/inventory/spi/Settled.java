package org.stockledger.inventory.spi;

import java.util.Map;
import java.util.Set;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Posted;
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.UnitOfMeasure;

/**
 * How things stand after the locks.
 *
 * @param posted the commands among those needed that are posted already
 * @param reversed the originals among those needed that are reversed already
 * @param sales the sales among those needed, with their counters as locked
 * @param units the units that the needed products are counted in now
 * @param archivedProducts those of the needed products that are archived now
 * @param archivedLocations those of the needed locations that are archived now
 * @param stale whether this transaction may be looking at an older state than the one it locked, as a snapshot does: an
 *     acceptance is still safe, a refusal might be wrong
 */
public record Settled(
        Map<CommandId, Posted> posted,
        Set<CommandId> reversed,
        Map<CommandId, Sale> sales,
        Map<Sku, UnitOfMeasure> units,
        Set<Sku> archivedProducts,
        Set<LocationCode> archivedLocations,
        boolean stale) {}
