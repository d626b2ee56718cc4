package org.stockledger.examples.benchmark;

/**
 * A way to keep stock and sales. Each commits a sale durably before it answers, at READ COMMITTED, and stores the same
 * facts: the sale under its receipt number, its lines, for each line one row of history with the balance after it, and
 * the balance. Thread-safe.
 */
interface Contender extends AutoCloseable {
    /**
     * Sells the basket, all of it or nothing.
     *
     * @return whether there was enough
     */
    boolean sell(Basket basket);

    @Override
    void close();
}
