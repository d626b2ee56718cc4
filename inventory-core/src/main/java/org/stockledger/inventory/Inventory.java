package org.stockledger.inventory;

import java.util.List;
import java.util.function.Consumer;
import org.stockledger.inventory.memory.InMemoryInventoryStore;
import org.stockledger.inventory.spi.InventoryStore;

/**
 * The door to a stock ledger: one verb, {@link #post}, and rooms to look into.
 *
 * <pre>{@code
 * Inventory inventory = Inventory.inMemory();
 * inventory.products().register(Product.of("TEA-250", "Green tea 250 g").priced("4.50", "EUR"));
 * inventory.locations().register(Location.of("LON", "London store"));
 * inventory.post(Receipt.into("LON").line("TEA-250", 40));
 * Sale sale = inventory.sales().sell(SaleRequest.at("LON").line("TEA-250", 2).id("till-7/000123"));
 * inventory.stock().onHand(Sku.of("TEA-250"), LocationCode.of("LON"));   // 38
 * }</pre>
 *
 * <p>Thread-safe, unless its store belongs to a transaction of the host: then it is as thread-safe as that. What goes
 * wrong is one of three: {@link InvalidInputException} (can never be right), {@link RefusedException} (an expected no,
 * nothing changed), {@link StoreException} (the store could not; it says whether to try again).
 */
public interface Inventory {
    /** A ledger in memory: real and thread-safe, gone when the process ends. */
    static Inventory inMemory() {
        return over(new InMemoryInventoryStore(), Settings.standard());
    }

    /** A ledger over this store. */
    static Inventory over(InventoryStore store, Settings settings) {
        return new LedgerInventory(store, settings);
    }

    /** The catalogue of products. */
    Products products();

    /** The catalogue of locations. */
    Locations locations();

    /** Stock and its history. */
    Stock stock();

    /** Sales: selling, taking back, looking up. */
    Sales sales();

    /** Reports on stock and on sales. */
    Reports reports();

    /**
     * Posts a command, all of it or nothing. Posting it again, the same object or an equal one under the same id, does
     * nothing and answers the first posting, with {@link Posting#replayed()}.
     *
     * @throws InvalidInputException if it has no lines, or too much in them
     * @throws RefusedException if the ledger says no; nothing was changed
     * @throws StoreException if the store could not; after {@code OUTCOME_UNKNOWN} post the same command again
     */
    Posting post(Command command);

    /**
     * Posts commands in order, each all-or-nothing on what the ones before it left; the list as a whole is not. Much
     * faster than one by one: up to {@link Settings#batchLimit()} commands share a transaction.
     *
     * <p>After a failure that is not about one command (the database is gone, the deadline has passed) the commands
     * behind it fail alike without being tried. In a transaction of the host a failure is thrown, because that
     * transaction cannot be saved.
     *
     * @return one outcome for each command, in the same order
     * @throws InvalidInputException if one has no lines, or too much in them; then none is posted
     */
    List<Outcome> post(List<? extends Command> commands);

    /** Checks the whole ledger, in bounded steps, while others go on posting: every balance, chain, total and counter. */
    Verification verify();

    /**
     * Calls the listener with every command that this inventory posts, after its commit only, in the thread that asked for
     * it; not for repeats, and not for what other processes post. What the listener throws is logged and goes no further.
     * Of a command whose caller was told {@code OUTCOME_UNKNOWN} at its deadline, the caller that posted both tells.
     */
    Registration onPosted(Consumer<? super Posting> listener);
}
