/** What happened, told to every open page at once. */
@NullMarked
package org.stockledger.examples.retail.live;

import org.jspecify.annotations.NullMarked;
