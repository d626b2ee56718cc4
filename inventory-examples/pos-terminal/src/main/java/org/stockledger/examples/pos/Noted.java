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
 */
record Noted(Slip slip, @Nullable Entry fate, boolean seen) {
    static Noted waiting(Slip slip) {
        return new Noted(slip, null, false);
    }

    Noted after(Entry entry) {
        return entry instanceof Entry.Seen ? new Noted(slip, fate, true) : new Noted(slip, entry, seen);
    }

    boolean waits() {
        return fate == null;
    }

    /** The amount that was posted. */
    Optional<Money> posted() {
        return fate instanceof Entry.Posted posted ? Optional.of(posted.amount()) : Optional.empty();
    }

    /** Why it was refused. */
    Optional<String> refusal() {
        return fate instanceof Entry.Refused refused ? Optional.of(refused.reason()) : Optional.empty();
    }
}
