package org.stockledger.inventory.simulation;

import java.util.List;
import java.util.Map;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Decision;
import org.stockledger.inventory.Needs;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Situation;
import org.stockledger.inventory.StockLedger;
import org.stockledger.inventory.memory.InMemoryInventoryStore;
import org.stockledger.inventory.spi.Catalogue;
import org.stockledger.inventory.spi.PostingRepository;
import org.stockledger.inventory.spi.Settled;
import org.stockledger.inventory.spi.StoreTransaction;

/** What the ledger says of a command as things stand now; nothing is written. */
final class SecondOpinion {
    private final InMemoryInventoryStore store;

    SecondOpinion(InMemoryInventoryStore store) {
        this.store = store;
    }

    /** Knowing everything. */
    Decision on(Command command) {
        return store.read(transaction -> decided(transaction, List.of(command), true));
    }

    /** Not knowing whether its id is taken. */
    Decision onContentOf(Command command) {
        return store.read(transaction -> decided(transaction, List.of(command), false));
    }

    private static Decision decided(StoreTransaction transaction, List<Command> one, boolean knowingIds) {
        PostingRepository postings = transaction.postings();
        Map<CommandId, Posting> originals = postings.originals(StockLedger.referred(one));
        Needs needs = StockLedger.needs(one, originals);
        Catalogue catalogue = postings.catalogue(needs);
        Settled settled = postings.settle(needs);
        Situation situation = new Situation(
                catalogue.products(),
                catalogue.locations(),
                postings.lock(needs),
                knowingIds ? settled.posted() : Map.of(),
                originals,
                settled.reversed(),
                settled.sales(),
                Shop.OPENING);
        return StockLedger.decide(one, situation).get(0);
    }
}
