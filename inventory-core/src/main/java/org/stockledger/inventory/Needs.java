package org.stockledger.inventory;

import java.util.Set;

/**
 * What a store must load and lock before the ledger can decide.
 *
 * @param commands the ids that may be posted already
 * @param originals the commands that are to be reversed
 * @param sales the sales whose counters may change; to be locked before any cell
 * @param products the products the commands name
 * @param locations the locations the commands name
 * @param cells every cell a command may touch; to be locked
 * @param raised those of the cells that a command may raise; to be created where they are missing
 */
public record Needs(
        Set<CommandId> commands,
        Set<CommandId> originals,
        Set<CommandId> sales,
        Set<Sku> products,
        Set<LocationCode> locations,
        Set<Cell> cells,
        Set<Cell> raised) {}
