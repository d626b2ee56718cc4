/**
 * The ledger in bad times: failing statements, broken connections, lost answers, killed processes and servers, rows that
 * somebody changed by hand. What was acknowledged is there, what was not is there once or not at all, and it goes on.
 */
@NullMarked
package org.stockledger.inventory.jpa.crash;

import org.jspecify.annotations.NullMarked;
