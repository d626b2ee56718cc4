/** Reports: what the ledger's answers look like to this shop's clients. */
@NullMarked
package org.stockledger.examples.retail.reports;

import org.jspecify.annotations.NullMarked;
