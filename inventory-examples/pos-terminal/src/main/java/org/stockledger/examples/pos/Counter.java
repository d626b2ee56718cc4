package org.stockledger.examples.pos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.LocationCode;

/** One till at work: everything put together, and closed in the right order. */
final class Counter implements AutoCloseable {
    /** Longer than the ledger's own deadline and its wait for a connection together, so that its answer is heard. */
    static final Duration PATIENCE = Duration.ofSeconds(9);

    private final Journal journal;
    private final BackOffice office;
    private final Catalogue catalogue;
    private final Courier courier;
    private final Printout out;
    private final Console console;

    private Counter(Journal journal, BackOffice office, LocationCode shop, Path folder, Duration patience, Printout out)
            throws IOException {
        InstantSource clock = InstantSource.system();
        this.journal = journal;
        this.office = office;
        this.catalogue = Catalogue.in(folder);
        this.out = out;
        Shelf shelf = new Shelf(catalogue, Barcodes.in(folder), office);
        this.courier = Courier.start(journal, office, catalogue);
        Till till = new Till(shop, journal, courier, clock, patience);
        Desk desk = new Desk(shop, journal, office, clock, out.zone(), out);
        this.console = new Console(till, shelf, desk, out);
    }

    /**
     * Opens the till of this name. It is ready as soon as the ledger was tried once, be it there or not.
     *
     * @throws JournalException if another process is this till, or its journal is damaged
     */
    static Counter open(Path folder, String till, LocationCode shop, BackOffice office, Duration patience, Printout out)
            throws IOException {
        Journal journal = Journal.open(folder, till);
        try {
            Counter opened = new Counter(journal, office, shop, folder, patience, out);
            opened.greet(till);
            return opened;
        } catch (IOException | RuntimeException failure) {
            journal.close();
            throw failure;
        }
    }

    private void greet(String till) {
        boolean onLine = courier.firstContact()
                .completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        out.say("Till " + till + (onLine ? "" : ", OFF-LINE") + ": scan or type a code; 'help' tells the commands");
        courier.whyOffLine().ifPresent(out::say);
        journal.setAside().ifPresent(torn -> out.say("the journal's torn last line is set aside in " + torn));
        if (journal.waiting() > 0) {
            out.say(journal.waiting() + " slips wait to be posted");
        }
        if (catalogue.search("").isEmpty()) {
            out.say("there are no articles yet: '--sample' fills in a few");
        }
    }

    void serve(Supplier<@Nullable String> lines) {
        console.serve(lines);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** What the prompt says: how it stands with the ledger. */
    String standing() {
        int waiting = journal.waiting();
        return (courier.whyOffLine().isPresent() ? "off-line" : "") + (waiting > 0 ? " " + waiting + " waiting" : "");
    }

    @Override
    public void close() {
        courier.close();
        if (journal.waiting() > 0) {
            out.say(journal.waiting() + " slips wait; they are posted when this till runs again");
        }
        office.close();
        journal.close();
    }
}
