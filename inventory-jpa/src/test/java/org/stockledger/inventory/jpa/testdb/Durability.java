package org.stockledger.inventory.jpa.testdb;

/** What a server does before it calls a transaction committed. */
enum Durability {
    /** Nothing is forced to disk: fast, and gone with the process. */
    RELAXED,
    /** The log is on disk, as a server in production does it. */
    FULL
}
