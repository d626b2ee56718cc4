package org.stockledger.inventory;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What the ledger decides on: how things stand while the store holds the locks.
 *
 * @param products the products there are among those needed
 * @param locations the locations there are among those needed
 * @param levels the cells there are among those needed; what is missing is empty
 * @param posted the commands of the list that are posted already
 * @param originals the commands that returns and reversals refer to
 * @param reversed those of the originals that are reversed already
 * @param sales the sales that returns and reversals refer to, as they stand now
 * @param now the time to record, to the microsecond
 */
public record Situation(
        Map<Sku, Product> products,
        Map<LocationCode, Location> locations,
        Map<Cell, Level> levels,
        Map<CommandId, Posted> posted,
        Map<CommandId, Posting> originals,
        Set<CommandId> reversed,
        Map<CommandId, Sale> sales,
        Instant now) {}
