/** A till in a terminal that goes on selling while its database is away. */
@NullMarked
package org.stockledger.examples.pos;

import org.jspecify.annotations.NullMarked;
