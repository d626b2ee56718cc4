/** The store that keeps the whole ledger in memory: real, thread-safe, all-or-nothing; gone when the process ends. */
@NullMarked
package org.stockledger.inventory.memory;

import org.jspecify.annotations.NullMarked;
