package org.stockledger.examples.pos;

/** What is known of a slip at the moment the customer wants to go. */
enum Reply {
    /** The ledger has said yes or no: the journal knows what. */
    SETTLED,
    /** The ledger is away; the slip is posted when it is back. */
    OFF_LINE,
    /** Something has to be mended before the ledger takes the slip; it is tried again and again. */
    PUT_OFF,
    /** The ledger was asked, and no answer came: the slip may be posted or not. */
    NO_ANSWER
}
