/** Selling, quoting and taking back: the heart of the example is {@code Checkout}. */
@NullMarked
package org.stockledger.examples.retail.sales;

import org.jspecify.annotations.NullMarked;
