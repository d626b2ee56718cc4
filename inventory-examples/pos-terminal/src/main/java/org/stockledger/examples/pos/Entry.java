package org.stockledger.examples.pos;

import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Money;

/** A line of the journal: a slip that was made, or what became of it. Lines are only ever added. */
sealed interface Entry {
    CommandId number();

    /** A slip was made; it waits to be posted. */
    record Made(Slip slip) implements Entry {
        @Override
        public CommandId number() {
            return slip.number();
        }
    }

    /** The ledger has it. The amount is what was charged, or for goods that came back what was refunded. */
    record Posted(CommandId number, Money amount) implements Entry {}

    /** The ledger will not have it. */
    record Refused(CommandId number, String reason) implements Entry {}

    /** The cashier has seen that it was refused. */
    record Seen(CommandId number) implements Entry {}
}
