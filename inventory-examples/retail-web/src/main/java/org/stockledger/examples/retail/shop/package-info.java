/** RetailDash's calls, as its clients make them: they speak of the one location that the point of sale sells from. */
@NullMarked
package org.stockledger.examples.retail.shop;

import org.jspecify.annotations.NullMarked;
