/** The host application: what it is made of, and how it is set. */
@NullMarked
package org.stockledger.examples.retail;

import org.jspecify.annotations.NullMarked;
