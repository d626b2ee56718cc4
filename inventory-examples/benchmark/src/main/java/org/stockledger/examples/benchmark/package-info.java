/** Measures the ledger against the ways a shop would write it by hand. */
@NullMarked
package org.stockledger.examples.benchmark;

import org.jspecify.annotations.NullMarked;
