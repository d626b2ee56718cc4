/**
 * The stock ledger: the door ({@link org.stockledger.inventory.Inventory}) and its rooms, values, commands, facts and
 * refusals, and the pure rules ({@link org.stockledger.inventory.StockLedger}).
 *
 * <p>Every type here is immutable and safe for use by many threads unless its own documentation says otherwise. A
 * parameter that is not marked {@code @Nullable} must not be null.
 */
@NullMarked
package org.stockledger.inventory;

import org.jspecify.annotations.NullMarked;
