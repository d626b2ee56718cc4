package org.stockledger.inventory;

import java.util.Optional;

/** What became of one command of a list: posted, refused, or failed. */
public sealed interface Outcome {
    /**
     * It is posted, now or before.
     *
     * @param posting what was posted
     * @param sale of a sale the sale, of a sale return the sale with its new returned quantities
     */
    record Posted(Posting posting, Optional<Sale> sale) implements Outcome {}

    /** It was refused; nothing was changed. */
    record Refused(Refusal refusal) implements Outcome {}

    /** The store could not do it. */
    record Failed(StoreException cause) implements Outcome {}

    /**
     * The posting, or the exception that says why there is none.
     *
     * @throws RefusedException if it was refused
     * @throws StoreException if the store failed
     */
    default Posting orThrow() {
        if (this instanceof Refused refused) {
            throw RefusedException.of(refused.refusal());
        }
        if (this instanceof Failed failed) {
            throw failed.cause();
        }
        return ((Posted) this).posting();
    }
}
