package org.stockledger.inventory.spi;

/** What can be done within one transaction. Only for the thread and the time of the work it was given to. */
public interface StoreTransaction {
    /** The products. */
    ProductRepository products();

    /** The locations. */
    LocationRepository locations();

    /** What posting needs, step by step. */
    PostingRepository postings();

    /** The questions about stock and its history. */
    StockRepository stock();

    /** The questions about sales. */
    SaleRepository sales();

    /** The questions of the reports. */
    ReportRepository reports();

    /** The check of everything. */
    AuditRepository audit();

    /** Runs the action once after this transaction was committed, never otherwise; actions keep their order. */
    void afterCommit(Runnable action);
}
