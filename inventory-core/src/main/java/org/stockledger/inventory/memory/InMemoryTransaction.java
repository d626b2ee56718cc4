package org.stockledger.inventory.memory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.stockledger.inventory.spi.AuditRepository;
import org.stockledger.inventory.spi.LocationRepository;
import org.stockledger.inventory.spi.PostingRepository;
import org.stockledger.inventory.spi.ProductRepository;
import org.stockledger.inventory.spi.ReportRepository;
import org.stockledger.inventory.spi.SaleRepository;
import org.stockledger.inventory.spi.StockRepository;
import org.stockledger.inventory.spi.StoreTransaction;

/** One transaction: whatever it writes, it remembers how to take back. */
final class InMemoryTransaction implements StoreTransaction {
    private final Tables tables;
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    InMemoryTransaction(Tables tables) {
        this.tables = tables;
    }

    /** Runs the work; an exception out of it leaves no trace. */
    <T> T commit(Function<? super StoreTransaction, ? extends T> work) {
        boolean done = false;
        try {
            T result = work.apply(this);
            done = true;
            return result;
        } finally {
            if (!done) {
                undo.forEach(Runnable::run);
            }
        }
    }

    void runAfterCommit() {
        afterCommit.forEach(Runnable::run);
    }

    /** To be called with every change: how to take it back. The last change is taken back first. */
    void onRollback(Runnable action) {
        undo.push(action);
    }

    Tables tables() {
        return tables;
    }

    @Override
    public ProductRepository products() {
        return new InMemoryProducts(this);
    }

    @Override
    public LocationRepository locations() {
        return new InMemoryLocations(this);
    }

    @Override
    public PostingRepository postings() {
        return new InMemoryPostings(this);
    }

    @Override
    public StockRepository stock() {
        return new InMemoryStock(tables);
    }

    @Override
    public SaleRepository sales() {
        return new InMemorySales(tables);
    }

    @Override
    public ReportRepository reports() {
        return new InMemoryReports(tables);
    }

    @Override
    public AuditRepository audit() {
        return new InMemoryAudit(tables);
    }

    @Override
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }
}
