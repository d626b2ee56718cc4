package org.stockledger.inventory.spi;

import java.util.function.Function;
import org.stockledger.inventory.StoreException;

/**
 * Where a ledger is kept. Thread-safe, unless the implementation says that it belongs to a transaction of the host.
 *
 * <p>A store guarantees: what {@link #write} did is all there or not at all; nothing is acknowledged before it is
 * durable to the store's own promise; whatever fails is a {@link StoreException} whose reason is true. It never retries:
 * retry, deadline and batching are the ledger's, driven by that reason.
 */
public interface InventoryStore {
    /**
     * Whether the store begins and commits its own transactions. If not, the host does: the ledger then tries everything
     * once, and what it did becomes visible when the host commits.
     */
    boolean ownsTransactions();

    /**
     * Runs the work once in a transaction that may write. An exception out of the work leaves no trace and comes out
     * unchanged. In a transaction of the host an exception out of the work leaves what was written before to the host,
     * and a failed statement makes sure that the host cannot commit.
     *
     * @throws StoreException if it cannot be done; {@code OUTCOME_UNKNOWN} if the commit was sent and not answered
     */
    <T> T write(Function<? super StoreTransaction, ? extends T> work);

    /**
     * Runs the work once in a transaction that only reads.
     *
     * @throws StoreException if it cannot be done
     */
    <T> T read(Function<? super StoreTransaction, ? extends T> work);
}
