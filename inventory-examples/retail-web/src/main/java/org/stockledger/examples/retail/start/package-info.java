/** What happens when the application starts on a database for the first time. */
@NullMarked
package org.stockledger.examples.retail.start;

import org.jspecify.annotations.NullMarked;
