package org.stockledger.inventory;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.stockledger.inventory.spi.AuditRepository.Audited;
import org.stockledger.inventory.spi.InventoryStore;

/** The door and its rooms over a store. */
final class LedgerInventory implements Inventory {
    private static final int MOST_FINDINGS = 1_000;

    private final Attempts attempts;
    private final Listeners listeners = new Listeners();
    private final PostingPath path;
    private final Products products;
    private final Locations locations;
    private final Reports reports;

    LedgerInventory(InventoryStore store, Settings settings) {
        this(store, settings, Waiting.OF_THREADS);
    }

    LedgerInventory(InventoryStore store, Settings settings, Waiting waiting) {
        InstantSource clock = settings.clock();
        this.attempts = new Attempts(store, settings.deadline(), waiting);
        this.path = new PostingPath(attempts, settings, listeners, waiting);
        this.products = new ProductRoom(attempts, clock);
        this.locations = new LocationRoom(attempts, clock);
        this.reports = new ReportRoom(attempts, clock);
    }

    @Override
    public Products products() {
        return products;
    }

    @Override
    public Locations locations() {
        return locations;
    }

    @Override
    public Stock stock() {
        return new StockRoom(attempts);
    }

    @Override
    public Sales sales() {
        return new SaleRoom(path, attempts);
    }

    @Override
    public Reports reports() {
        return reports;
    }

    @Override
    public Posting post(Command command) {
        return path.post(Given.required("command", command)).orThrow();
    }

    @Override
    public List<Outcome> post(List<? extends Command> commands) {
        return path.post(Given.each("commands", commands));
    }

    @Override
    public Verification verify() {
        List<Finding> findings = new ArrayList<>();
        long cells = 0;
        long entries = 0;
        long commands = 0;
        Optional<Cursor> from = Optional.empty();
        do {
            Optional<Cursor> here = from;
            Audited step = attempts.read(transaction -> transaction.audit().audit(here));
            step.findings().stream().limit(MOST_FINDINGS - findings.size()).forEach(findings::add);
            cells += step.cells();
            entries += step.entries();
            commands += step.commands();
            from = step.next();
        } while (from.isPresent());
        return new Verification(findings, cells, entries, commands);
    }

    @Override
    public Registration onPosted(Consumer<? super Posting> listener) {
        return listeners.add(Given.required("listener", listener));
    }
}
