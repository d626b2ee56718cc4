package org.stockledger.examples.pos;

import java.time.Instant;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Posting;

/** A piece of paper that the till hands out. Its number is the id of the command that brings it into the ledger. */
sealed interface Slip permits Bill, GoodsBack {
    /** The till's name and a running number, such as {@code till-1/000123}. */
    CommandId number();

    /** When it was made, by the till's clock. */
    Instant at();

    /** What to post for it: always the same. */
    Command command();

    /**
     * Whether the posting is this slip's. The ledger answers a number it knows by what was posted first, and two tills of
     * one name could sell the same goods under one number: only the time tells them apart.
     */
    default boolean isIn(Posting posting) {
        return posting.occurredAt().equals(command().context().occurredAt());
    }
}
