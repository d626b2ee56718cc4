/** An ERP with tables of its own whose stock becomes a ledger, in the ERP's own transactions. */
@NullMarked
package org.stockledger.examples.erp;

import org.jspecify.annotations.NullMarked;
