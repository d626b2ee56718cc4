package org.stockledger.examples.pos;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Money;

/**
 * A slip with what became of it.
 *
 * @param slip the slip
 * @param fate what the ledger said; null while it waits
 * @param seen whether the cashier knows
 * @param trouble why it was put off, for as long as this till runs; null if it was not
 */
record Noted(
        Slip slip,
        @Nullable Entry fate,
        boolean seen,
        @Nullable String trouble) {
    static Noted waiting(Slip slip) {
        return new Noted(slip, null, false, null);
    }

    Noted after(Entry entry) {
        return entry instanceof Entry.Seen ? new Noted(slip, fate, true, trouble) : new Noted(slip, entry, seen, null);
    }

    Noted putOff(String why) {
        return new Noted(slip, fate, seen, why);
    }

    boolean waits() {
        return fate == null;
    }

    /** The amount that was posted. */
    Optional<Money> posted() {
        return fate instanceof Entry.Posted posted ? Optional.of(posted.amount()) : Optional.empty();
    }

    /** Why it was put off. */
    Optional<String> whyPutOff() {
        return Optional.ofNullable(trouble);
    }

    /** Why it was refused. */
    Optional<String> refusal() {
        return fate instanceof Entry.Refused refused ? Optional.of(refused.reason()) : Optional.empty();
    }
}
