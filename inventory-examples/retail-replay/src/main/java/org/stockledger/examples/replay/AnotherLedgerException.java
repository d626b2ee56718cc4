package org.stockledger.examples.replay;

import org.stockledger.inventory.Refusal;

/** The ledger holds the replay of another file, or one with another opening stock. The message is for the user. */
final class AnotherLedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AnotherLedgerException(Refusal.IdConflict conflict) {
        super("this database holds the replay of another file or with another opening stock: " + conflict.message());
    }
}
