/** Keeps the stock ledger in a relational database by Jakarta Persistence. */
@NullMarked
package org.stockledger.inventory.jpa;

import org.jspecify.annotations.NullMarked;
