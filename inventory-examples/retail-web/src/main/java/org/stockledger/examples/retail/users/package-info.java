/** Who may do what: users of the shop, their roles, sessions and the guards around the calls. */
@NullMarked
package org.stockledger.examples.retail.users;

import org.jspecify.annotations.NullMarked;
