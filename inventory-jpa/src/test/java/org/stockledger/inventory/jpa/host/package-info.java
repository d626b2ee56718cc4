/**
 * The ledger inside a host application: a program with an entity, a persistence unit and transactions of its own. What
 * the tests here see of the library is what any host sees.
 */
@NullMarked
package org.stockledger.inventory.jpa.host;

import org.jspecify.annotations.NullMarked;
