package org.stockledger.inventory.jpa;

import java.util.function.Consumer;
import org.stockledger.inventory.spi.AuditRepository;
import org.stockledger.inventory.spi.LocationRepository;
import org.stockledger.inventory.spi.PostingRepository;
import org.stockledger.inventory.spi.ProductRepository;
import org.stockledger.inventory.spi.ReportRepository;
import org.stockledger.inventory.spi.SaleRepository;
import org.stockledger.inventory.spi.StockRepository;
import org.stockledger.inventory.spi.StoreTransaction;

/** The rooms over the one connection of a transaction. */
final class JpaTransaction implements StoreTransaction {
    private final Sql sql;
    private final boolean snapshot;
    private final KnownCatalogue known;
    private final Consumer<Runnable> afterCommit;
    private final Runnable beforeReports;

    /**
     * @param snapshot whether plain reads of this transaction may show an older state than its locks
     * @param known what earlier transactions have read
     * @param afterCommit takes what is to run after the commit
     */
    JpaTransaction(Sql sql, boolean snapshot, KnownCatalogue known, Consumer<Runnable> afterCommit) {
        this(sql, snapshot, known, afterCommit, () -> {});
    }

    /** @param beforeReports sees to it that all that is read from then on comes from one snapshot */
    JpaTransaction(
            Sql sql, boolean snapshot, KnownCatalogue known, Consumer<Runnable> afterCommit, Runnable beforeReports) {
        this.sql = sql;
        this.snapshot = snapshot;
        this.known = known;
        this.afterCommit = afterCommit;
        this.beforeReports = beforeReports;
    }

    @Override
    public ProductRepository products() {
        return new JpaProductRepository(sql, snapshot);
    }

    @Override
    public LocationRepository locations() {
        return new JpaLocationRepository(sql, snapshot);
    }

    @Override
    public PostingRepository postings() {
        return new JpaPostingRepository(sql, snapshot, known);
    }

    @Override
    public StockRepository stock() {
        return new JpaStockRepository(sql);
    }

    @Override
    public SaleRepository sales() {
        return new JpaSaleRepository(sql);
    }

    @Override
    public ReportRepository reports() {
        beforeReports.run();
        return new JpaReportRepository(sql);
    }

    @Override
    public AuditRepository audit() {
        return new JpaAuditRepository(sql);
    }

    @Override
    public void afterCommit(Runnable action) {
        afterCommit.accept(action);
    }
}
