package org.stockledger.inventory;

import java.util.Optional;

/** What the ledger decides on one command. */
public sealed interface Decision {
    /**
     * Write it.
     *
     * @param posting what to write
     * @param content the fingerprint to keep with it
     * @param sale of a sale the new sale; of a sale return, and of the reversal of a sale or of a return, the sale as it
     *     stands afterwards, whose counters are to be updated
     */
    record Accept(Posting posting, ContentHash content, Optional<Sale> sale) implements Decision {}

    /** It is posted already: answer the first posting, write nothing. */
    record Replay(Posting posting, Optional<Sale> sale) implements Decision {}

    /** Say no, write nothing. */
    record Refuse(Refusal refusal) implements Decision {}
}
