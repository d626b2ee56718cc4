/** How much the shop carries: fills a database and measures reads and writes over HTTP. */
@NullMarked
package org.stockledger.examples.retail.load;

import org.jspecify.annotations.NullMarked;
