/** What all rooms of the application share at its HTTP border: reading JSON strictly, paging, and errors as JSON. */
@NullMarked
package org.stockledger.examples.retail.web;

import org.jspecify.annotations.NullMarked;
