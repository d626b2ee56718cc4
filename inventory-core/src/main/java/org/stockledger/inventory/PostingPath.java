package org.stockledger.inventory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.spi.Catalogue;
import org.stockledger.inventory.spi.PostingRepository;
import org.stockledger.inventory.spi.Settled;
import org.stockledger.inventory.spi.StoreTransaction;

/** The way of a command into the books: check, load, lock, settle, decide, write, tell. */
final class PostingPath {
    private final Attempts attempts;
    private final InstantSource clock;
    private final int batchLimit;
    private final Listeners listeners;

    PostingPath(Attempts attempts, InstantSource clock, int batchLimit, Listeners listeners) {
        this.attempts = attempts;
        this.clock = clock;
        this.batchLimit = batchLimit;
        this.listeners = listeners;
    }

    Outcome post(Command command) {
        StockLedger.check(command);
        try {
            return inOneTransaction(List.of(command)).get(0);
        } catch (StoreException failure) {
            throw failure.during(command.id());
        }
    }

    List<Outcome> post(List<Command> commands) {
        for (int i = 0; i < commands.size(); i++) {
            check(commands.get(i), i);
        }
        List<Outcome> outcomes = new ArrayList<>(commands.size());
        while (outcomes.size() < commands.size()) {
            List<Command> rest = commands.subList(outcomes.size(), commands.size());
            outcomes.addAll(
                    afterFailure(outcomes).map(cause -> alike(rest, cause)).orElseGet(() -> nextOf(rest)));
        }
        return outcomes;
    }

    private static void check(Command command, int index) {
        try {
            StockLedger.check(command);
        } catch (InvalidInputException fault) {
            throw fault.within("commands[" + index + "]");
        }
    }

    private List<Outcome> nextOf(List<Command> rest) {
        List<Command> batch = rest.subList(0, Batches.lengthOfNext(rest, batchLimit));
        try {
            return inOneTransaction(batch);
        } catch (StoreException failure) {
            if (!attempts.ownTransactions()) {
                throw failure;
            }
            return batch.size() > 1 && isAboutOne(failure) ? oneByOne(batch) : alike(batch, failure);
        }
    }

    /** One command that the store cannot take must not take its neighbours with it. */
    private List<Outcome> oneByOne(List<Command> batch) {
        List<Outcome> outcomes = new ArrayList<>(batch.size());
        for (Command command : batch) {
            outcomes.addAll(nextOf(List.of(command)));
        }
        return outcomes;
    }

    private static List<Outcome> alike(List<Command> commands, StoreException failure) {
        List<Outcome> outcomes = new ArrayList<>(commands.size());
        commands.forEach(command -> outcomes.add(new Outcome.Failed(failure.during(command.id()))));
        return outcomes;
    }

    private static Optional<StoreException> afterFailure(List<Outcome> outcomes) {
        return !outcomes.isEmpty()
                        && outcomes.get(outcomes.size() - 1) instanceof Outcome.Failed failed
                        && !isAboutOne(failed.cause())
                ? Optional.of(failed.cause())
                : Optional.empty();
    }

    private static boolean isAboutOne(StoreException failure) {
        return failure.reason() == Reason.DEFECT;
    }

    private List<Outcome> inOneTransaction(List<Command> commands) {
        Map<CommandId, Instant> sent = new HashMap<>();
        List<Decision> decisions = attempts.repeatable(transaction -> {
            List<Decision> decided = decided(transaction, commands);
            List<Decision.Accept> accepted = accepted(decided);
            accepted.forEach(
                    accept -> sent.put(accept.posting().id(), accept.posting().recordedAt()));
            transaction.afterCommit(() -> accepted.forEach(accept -> listeners.tell(accept.posting())));
            return decided;
        });
        return decisions.stream().map(decision -> outcome(decision, sent)).toList();
    }

    private List<Decision> decided(StoreTransaction transaction, List<Command> commands) {
        PostingRepository store = transaction.postings();
        Set<CommandId> referred = StockLedger.referred(commands);
        Map<CommandId, Posting> originals = referred.isEmpty() ? Map.of() : store.originals(referred);
        Needs named = StockLedger.needs(commands, originals);
        Catalogue catalogue = store.catalogue(named);
        Needs needs = named.knowing(catalogue.products());
        Map<Cell, Level> levels = store.lock(needs);
        Settled settled = store.settle(needs);
        Situation situation = situation(catalogue, levels, settled, originals);
        requireUnrenamed(commands, situation);
        List<Decision> decisions = StockLedger.decide(commands, situation);
        requireFreshRefusals(decisions, settled);
        List<Decision.Accept> accepted = accepted(decisions);
        if (!accepted.isEmpty()) {
            store.append(accepted, StockLedger.levelsAfter(accepted));
        }
        return decisions;
    }

    private Situation situation(
            Catalogue catalogue, Map<Cell, Level> levels, Settled settled, Map<CommandId, Posting> originals) {
        Map<Sku, Product> products = new HashMap<>(catalogue.products());
        products.replaceAll(
                (sku, product) -> product.archived(settled.archivedProducts().contains(sku))
                        .countedIn(settled.units().getOrDefault(sku, product.unit())));
        Map<LocationCode, Location> locations = new HashMap<>(catalogue.locations());
        locations.replaceAll((code, location) ->
                location.archived(settled.archivedLocations().contains(code)));
        return new Situation(
                products,
                locations,
                levels,
                settled.posted(),
                originals,
                settled.reversed(),
                settled.sales(),
                clock.instant());
    }

    /** A product with a history is always there: if its SKU is not, it was renamed between two of our reads. */
    private static void requireUnrenamed(List<Command> commands, Situation situation) {
        Set<Sku> gone = new HashSet<>();
        for (Command command : commands) {
            if (command instanceof Reversal || command instanceof SaleReturn) {
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

    private static List<Decision.Accept> accepted(List<Decision> decisions) {
        return decisions.stream()
                .filter(Decision.Accept.class::isInstance)
                .map(Decision.Accept.class::cast)
                .toList();
    }

    private Outcome outcome(Decision decision, Map<CommandId, Instant> sent) {
        if (decision instanceof Decision.Accept accept) {
            sent.remove(accept.posting().id());
            return new Outcome.Posted(accept.posting(), answeredSale(accept));
        }
        if (decision instanceof Decision.Refuse refuse) {
            return new Outcome.Refused(refuse.refusal());
        }
        Decision.Replay replay = (Decision.Replay) decision;
        return new Outcome.Posted(resolved(replay.posting(), sent), replay.sale());
    }

    /** A repeat that meets what an earlier try of this very call has written is the answer to that try. */
    private Posting resolved(Posting replayed, Map<CommandId, Instant> sent) {
        if (!sent.remove(replayed.id(), replayed.recordedAt())) {
            return replayed;
        }
        Posting own = replayed.asFirst();
        listeners.tell(own);
        return own;
    }

    private static Optional<Sale> answeredSale(Decision.Accept accept) {
        return accept.posting().kind() == Kind.REVERSAL ? Optional.empty() : accept.sale();
    }
}
