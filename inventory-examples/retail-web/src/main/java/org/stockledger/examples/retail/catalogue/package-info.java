/** Products and locations: the ledger's catalogue, and beside it what only the shop knows of a product. */
@NullMarked
package org.stockledger.examples.retail.catalogue;

import org.jspecify.annotations.NullMarked;
