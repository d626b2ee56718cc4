package org.stockledger.inventory;

import java.util.Optional;

/**
 * A command the ledger holds, with what tells a repeat from a conflict.
 *
 * @param posting what was posted
 * @param content the fingerprint of its content
 * @param sale of a sale and of a sale return the sale as it stands now
 */
public record Posted(Posting posting, ContentHash content, Optional<Sale> sale) {}
