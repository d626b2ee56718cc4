package org.stockledger.inventory;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.spi.PostingRepository;
import org.stockledger.inventory.spi.Settled;
import org.stockledger.inventory.spi.StoreTransaction;

/** What is done within one transaction for the commands that share it: load, lock, settle, decide, write. */
final class Booking {
    private final InstantSource clock;

    Booking(InstantSource clock) {
        this.clock = clock;
    }

    /** One decision for each command, in the same order; what is accepted is written. */
    List<Decision> decided(StoreTransaction transaction, List<? extends Command> commands) {
        PostingRepository store = transaction.postings();
        Set<CommandId> referred = StockLedger.referred(commands);
        Map<CommandId, Posting> originals = referred.isEmpty() ? Map.of() : store.originals(referred);
        Needs named = StockLedger.needs(commands, originals);
        Needs needs = named.knowing(store.catalogue(named).products());
        Map<Cell, Level> levels = store.lock(needs);
        Settled settled = store.settle(needs);
        Situation situation = situation(levels, settled, originals);
        requireUnrenamed(commands, situation);
        List<Decision> decisions = StockLedger.decide(commands, situation);
        requireFreshRefusals(decisions, settled);
        List<Decision.Accept> accepted = accepted(decisions);
        if (!accepted.isEmpty()) {
            store.append(accepted, StockLedger.levelsAfter(accepted));
        }
        return decisions;
    }

    /** Those that are posted, in order. */
    static List<Decision.Accept> accepted(List<Decision> decisions) {
        return decisions.stream()
                .filter(Decision.Accept.class::isInstance)
                .map(Decision.Accept.class::cast)
                .toList();
    }

    private Situation situation(Map<Cell, Level> levels, Settled settled, Map<CommandId, Posting> originals) {
        return new Situation(
                settled.catalogue().products(),
                settled.catalogue().locations(),
                levels,
                settled.posted(),
                originals,
                settled.reversed(),
                settled.sales(),
                clock.instant());
    }

    /** A product with a history is always there: if its SKU is not, it was renamed between two of our reads. */
    private static void requireUnrenamed(List<? extends Command> commands, Situation situation) {
        Set<Sku> gone = new HashSet<>();
        for (Command command : commands) {
            if (StockLedger.targetOf(command) != null) {
                Draft.of(command, situation.originals()).forEach(draft -> gone.add(draft.sku()));
            }
        }
        gone.removeAll(situation.products().keySet());
        if (!gone.isEmpty()) {
            throw new StoreException(Reason.CONFLICT, "renamed while a command was being posted: " + gone, null);
        }
    }

    private static void requireFreshRefusals(List<Decision> decisions, Settled settled) {
        if (settled.stale() && decisions.stream().anyMatch(Decision.Refuse.class::isInstance)) {
            throw new StoreException(
                    Reason.CONFLICT,
                    "this transaction looks at an older state than the one it locked; run it again",
                    null);
        }
    }
}
