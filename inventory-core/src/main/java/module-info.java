/** The stock ledger: pure domain, no runtime dependencies. */
module org.stockledger.inventory {
    requires static transitive org.jspecify;

    exports org.stockledger.inventory;
    exports org.stockledger.inventory.memory;
    exports org.stockledger.inventory.spi;
}
