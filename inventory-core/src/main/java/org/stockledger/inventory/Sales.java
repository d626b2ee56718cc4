package org.stockledger.inventory;

import java.util.Optional;

/** Sales: selling, taking back, looking up. Thread-safe. */
public interface Sales {
    /**
     * Sells goods, all lines or none. Selling again under the same id does nothing and answers the sale as it stands.
     *
     * @throws InsufficientStockException if a cell has less than the sale asks, naming every such cell
     * @throws RefusedException for another reason: see {@link Refusal}
     * @throws StoreException if the store could not; after {@code OUTCOME_UNKNOWN} sell again under the same id
     */
    Sale sell(SaleRequest request);

    /**
     * Takes goods of a sale back. Again under the same id does nothing and answers the sale as it stands.
     *
     * @return the sale with its new returned and refunded counters
     * @throws RefusedException such as {@link Refusal.ReturnExceedsSold}
     * @throws StoreException if the store could not
     */
    Sale takeBack(SaleReturn goods);

    /** The sale posted under this id. */
    Optional<Sale> find(CommandId id);

    /** A page of sales, the last recorded first. */
    Page<Sale> list(SaleQuery query);
}
