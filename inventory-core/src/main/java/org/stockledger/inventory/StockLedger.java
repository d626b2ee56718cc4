package org.stockledger.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the ledger, pure: no clock, no store, no thread. {@link #check} refuses what can never be right,
 * {@link #referred} and {@link #needs} say what to load and lock, {@link #decide} decides.
 *
 * <p>Hosts with tables of their own and property-based tests talk to it directly; everybody else to {@link Inventory}.
 */
public final class StockLedger {
    private StockLedger() {}

    /**
     * Checks what needs no store: that there are lines, and that the quantities of each product add up to no more than
     * {@link Quantity#MAX}.
     *
     * @throws InvalidInputException {@code LINES_REQUIRED} or {@code TOTAL_TOO_LARGE}
     */
    public static void check(Command command) {
        if (command instanceof Reversal) {
            return;
        }
        Asked asked = Asked.by(command);
        if (asked.lines() == 0) {
            throw new InvalidInputException("LINES_REQUIRED", "lines", "[]", "at least one line");
        }
        if (asked.isMuch()) {
            requireTotals(command);
        }
    }

    private static void requireTotals(Command command) {
        List<Quantity> asked = new ArrayList<>();
        List<Object> of = new ArrayList<>();
        collect(command, asked, of);
        Map<Object, Quantity> totals = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            Quantity total = totals.merge(of.get(i), asked.get(i), Quantity::plus);
            if (total.compareTo(Quantity.MAX) > 0) {
                String rule = "all lines of a product together at most " + Quantity.MAX;
                throw new InvalidInputException("TOTAL_TOO_LARGE", "lines[" + i + "].quantity", asked.get(i), rule);
            }
        }
    }

    private static void collect(Command command, List<Quantity> asked, List<Object> of) {
        if (command instanceof SaleReturn goods) {
            goods.lines().forEach(line -> {
                asked.add(line.quantity());
                of.add(line.number());
            });
        } else {
            Draft.of(command, Map.of()).forEach(draft -> {
                asked.add(draft.quantity());
                of.add(draft.sku());
            });
        }
    }

    /** The posted commands that these refer to: the sales of returns, the targets of reversals. To be read first. */
    public static Set<CommandId> referred(Collection<? extends Command> commands) {
        Set<CommandId> referred = new LinkedHashSet<>();
        for (Command command : commands) {
            CommandId target = targetOf(command);
            if (target != null) {
                referred.add(target);
            }
        }
        return referred;
    }

    /** The posted command that this one refers to; null if it stands for itself. */
    static @Nullable CommandId targetOf(Command command) {
        if (command instanceof Reversal reversal) {
            return reversal.target();
        }
        return command instanceof SaleReturn goods ? goods.sale() : null;
    }

    /**
     * What a store must load and lock before these commands can be decided.
     *
     * @param originals what {@link #referred} named, as far as it is there
     */
    public static Needs needs(Collection<? extends Command> commands, Map<CommandId, Posting> originals) {
        Needs needs = new Needs(set(), set(), set(), set(), set(), set(), set());
        for (Command command : commands) {
            needs.commands().add(command.id());
            if (command instanceof SaleReturn goods && goods.into() != null) {
                needs.locations().add(goods.into());
            }
            Draft.of(command, originals).forEach(draft -> add(draft, needs));
        }
        for (CommandId id : referred(commands)) {
            Posting original = originals.get(id);
            if (original != null) {
                needs.originals().add(id);
                addSale(original, needs.sales());
            }
        }
        return needs;
    }

    private static void add(Draft draft, Needs needs) {
        needs.products().add(draft.sku());
        needs.locations().addAll(draft.places());
        Cell source = draft.source();
        if (source != null) {
            needs.cells().add(source);
        }
        Cell destination = draft.destination();
        if (destination != null) {
            needs.cells().add(destination);
            needs.raised().add(destination);
        }
    }

    private static void addSale(Posting original, Set<CommandId> sales) {
        if (original.kind() == Kind.SALE) {
            sales.add(original.id());
        } else if (original.kind() == Kind.SALE_RETURN && original.target() != null) {
            sales.add(original.target());
        }
    }

    /**
     * Decides the commands in the given order, each on what the ones before it left. Each is all-or-nothing; the list is
     * not. A command may neither refer to another one of the same list nor repeat one that another refers to.
     *
     * @return one decision for each command, in the same order
     */
    public static List<Decision> decide(List<? extends Command> commands, Situation situation) {
        Books books = new Books(situation);
        List<Decision> decisions = new ArrayList<>(commands.size());
        for (Command command : commands) {
            decisions.add(books.decide(command));
        }
        return decisions;
    }

    /** The cells as these acceptances leave them: the last entry of each. */
    public static Collection<Level> levelsAfter(List<Decision.Accept> accepted) {
        Map<Cell, Level> levels = new LinkedHashMap<>();
        for (Decision.Accept accept : accepted) {
            for (Movement movement : accept.posting().movements()) {
                for (Entry entry : movement.entries()) {
                    levels.put(
                            entry.cell(),
                            new Level(entry.cell(), entry.balance(), entry.sequence(), entry.recordedAt()));
                }
            }
        }
        return levels.values();
    }

    private static <T> Set<T> set() {
        return new LinkedHashSet<>();
    }
}
