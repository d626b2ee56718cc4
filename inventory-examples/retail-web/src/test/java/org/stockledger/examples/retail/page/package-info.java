/** The page in a real browser, against the real server. */
@NullMarked
package org.stockledger.examples.retail.page;

import org.jspecify.annotations.NullMarked;
