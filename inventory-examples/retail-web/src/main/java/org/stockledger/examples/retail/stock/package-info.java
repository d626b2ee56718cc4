/** Movements, under the whole numbers that InventoryPro's clients know them by. */
@NullMarked
package org.stockledger.examples.retail.stock;

import org.jspecify.annotations.NullMarked;
