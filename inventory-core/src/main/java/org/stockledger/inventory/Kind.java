package org.stockledger.inventory;

/** What kind of command was posted. */
public enum Kind {
    /** Goods in from outside. */
    RECEIPT,
    /** Goods out, for a reason other than a sale. */
    ISSUE,
    /** Goods from one location to another. */
    TRANSFER,
    /** A correction with a reason. */
    ADJUSTMENT,
    /** Goods sold, with prices. */
    SALE,
    /** Sold goods that came back. */
    SALE_RETURN,
    /** The undoing of another command. */
    REVERSAL
}
