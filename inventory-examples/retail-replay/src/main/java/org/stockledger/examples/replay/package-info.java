/** Replays a shop's sales file through the ledger. */
@NullMarked
package org.stockledger.examples.replay;

import org.jspecify.annotations.NullMarked;
