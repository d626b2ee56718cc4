package org.stockledger.inventory.spi;

import java.util.Map;
import java.util.Set;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Posted;
import org.stockledger.inventory.Sale;

/**
 * How things stand after the locks.
 *
 * @param posted the commands among those needed that are posted already
 * @param reversed the originals among those needed that are reversed already
 * @param sales the sales among those needed, with their counters as locked
 * @param catalogue the needed products and locations that {@link PostingRepository#catalogue} found, as they are now in
 *     all that a decision may look at: names, prices, units, floors, what is archived
 * @param stale whether this transaction may be looking at an older state than the one it locked, as a snapshot does: an
 *     acceptance is still safe, a refusal might be wrong
 */
public record Settled(
        Map<CommandId, Posted> posted,
        Set<CommandId> reversed,
        Map<CommandId, Sale> sales,
        Catalogue catalogue,
        boolean stale) {}
