/**
 * What a store must offer to the ledger. Implement {@link org.stockledger.inventory.spi.InventoryStore} to keep the
 * ledger somewhere else; the testkit's contracts say in code what the documentation here says in words.
 */
@NullMarked
package org.stockledger.inventory.spi;

import org.jspecify.annotations.NullMarked;
