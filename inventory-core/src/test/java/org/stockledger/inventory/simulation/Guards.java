package org.stockledger.inventory.simulation;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stockledger.inventory.Cell;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Decision;
import org.stockledger.inventory.Entry;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.Level;
import org.stockledger.inventory.Needs;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.spi.PostingRepository;
import org.stockledger.inventory.spi.Settled;

/**
 * The keys and checks of the tables. Under the locks that the ledger has to take, none of them ever fires: one that does
 * is a fault of the ledger, and not a conflict.
 */
final class Guards {
    private Guards() {}

    /** Fired: something was about to be written that can not be. */
    static final class Fired extends AssertionError {
        Fired(String what) {
            super(what);
        }
    }

    static void require(PostingRepository kept, List<Decision.Accept> accepted) {
        Set<CommandId> ids = new LinkedHashSet<>();
        Set<CommandId> targets = new LinkedHashSet<>();
        Set<Cell> cells = new LinkedHashSet<>();
        for (Decision.Accept accept : accepted) {
            Posting posting = accept.posting();
            require(ids.add(posting.id()), "twice in one transaction: " + posting.id());
            if (posting.kind() == Kind.REVERSAL && posting.target() != null) {
                require(targets.add(posting.target()), "reversed twice in one transaction: " + posting.target());
            }
            entries(posting).forEach(entry -> cells.add(entry.cell()));
        }
        Needs needs = new Needs(ids, targets, Set.of(), Set.of(), Set.of(), cells, Set.of());
        Settled settled = kept.settle(needs);
        require(settled.posted().isEmpty(), "posted twice: " + settled.posted().keySet());
        require(settled.reversed().isEmpty(), "reversed twice: " + settled.reversed());
        requireChains(kept.lock(needs), accepted);
    }

    private static void requireChains(Map<Cell, Level> levels, List<Decision.Accept> accepted) {
        Map<Cell, Level> now = new HashMap<>(levels);
        for (Decision.Accept accept : accepted) {
            entries(accept.posting()).forEach(entry -> requireNext(entry, now));
            requireLater(accept.posting(), levels);
        }
    }

    private static void requireNext(Entry entry, Map<Cell, Level> now) {
        Level before = now.getOrDefault(entry.cell(), Level.empty(entry.cell()));
        Quantity balance = before.onHand().plus(entry.delta());
        require(entry.sequence() == before.sequence() + 1, "a lost update: " + entry + " after " + before);
        require(entry.balance().equals(balance), "a wrong balance: " + entry + " after " + before);
        now.put(entry.cell(), new Level(entry.cell(), balance, entry.sequence(), entry.recordedAt()));
    }

    private static void requireLater(Posting posting, Map<Cell, Level> levels) {
        for (Entry entry : entries(posting)) {
            Level before = levels.getOrDefault(entry.cell(), Level.empty(entry.cell()));
            require(
                    before.sequence() == 0 || posting.recordedAt().isAfter(before.recordedAt()),
                    "time goes back: " + entry);
        }
    }

    static List<Entry> entries(Posting posting) {
        return posting.movements().stream()
                .flatMap(movement -> movement.entries().stream())
                .toList();
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw new Fired(what);
        }
    }
}
