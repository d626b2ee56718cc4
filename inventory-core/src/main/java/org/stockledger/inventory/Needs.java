package org.stockledger.inventory;

import java.util.LinkedHashSet;
import java.util.Map;
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
 * @param raised those of the cells that a command may raise, or lower though nothing is there; to be created where they
 *     are missing
 */
public record Needs(
        Set<CommandId> commands,
        Set<CommandId> originals,
        Set<CommandId> sales,
        Set<Sku> products,
        Set<LocationCode> locations,
        Set<Cell> cells,
        Set<Cell> raised) {

    /** The same needs, now that the products are known: a cell that may be owed is lowered from nothing. */
    Needs knowing(Map<Sku, Product> products) {
        Set<Cell> created = new LinkedHashSet<>(raised);
        for (Cell cell : cells) {
            Product product = products.get(cell.sku());
            if (product != null && product.floor().signum() < 0) {
                created.add(cell);
            }
        }
        return new Needs(commands, originals, sales, this.products, locations, cells, created);
    }
}
