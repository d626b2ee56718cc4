package org.stockledger.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tries a command's movements on the cells, in order, without touching the books. */
final class StockTrial {
    private final List<Draft> drafts;
    private final Books books;
    private final Map<Cell, Level> levels = new LinkedHashMap<>();
    private final Set<Cell> shortOf = new LinkedHashSet<>();
    private @Nullable Cell overfull;

    StockTrial(List<Draft> drafts, Books books) {
        this.drafts = drafts;
        this.books = books;
    }

    /** The entries of each movement, or nothing when the stock refuses: {@link #refusal()} says why. */
    List<List<Entry>> entries(CommandId command, Instant recordedAt) {
        List<List<Entry>> entries = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            entries.add(sides(draft, command, entries.size() + 1, recordedAt));
        }
        return entries;
    }

    private List<Entry> sides(Draft draft, CommandId command, int line, Instant recordedAt) {
        Cell source = draft.source();
        Cell destination = draft.destination();
        return Draft.sides(
                source == null ? null : lowered(source, draft.quantity(), command, line, recordedAt),
                destination == null ? null : raised(destination, draft.quantity(), command, line, recordedAt));
    }

    @Nullable
    Refusal refusal() {
        if (!shortOf.isEmpty()) {
            return new Refusal.InsufficientStock(
                    shortOf.stream().map(this::shortage).toList());
        }
        return overfull == null
                ? null
                : new Refusal.BalanceTooLarge(overfull, books.level(overfull).onHand());
    }

    /** The cells as the command leaves them. */
    Map<Cell, Level> levelsAfter() {
        return levels;
    }

    private Entry lowered(Cell cell, Quantity by, CommandId command, int line, Instant recordedAt) {
        Entry entry = next(cell, by.negated(), command, line, recordedAt);
        if (entry.balance().compareTo(books.productOf(cell.sku()).floor()) < 0) {
            shortOf.add(cell);
        }
        return entry;
    }

    private Entry raised(Cell cell, Quantity by, CommandId command, int line, Instant recordedAt) {
        Entry entry = next(cell, by, command, line, recordedAt);
        if (entry.balance().compareTo(Quantity.MAX) > 0 && overfull == null) {
            overfull = cell;
        }
        return entry;
    }

    private Entry next(Cell cell, Quantity delta, CommandId command, int line, Instant recordedAt) {
        Level tried = levels.get(cell);
        Level before = tried != null ? tried : books.level(cell);
        Quantity balance = before.onHand().plus(delta);
        levels.put(cell, new Level(cell, balance, before.sequence() + 1, recordedAt));
        return new Entry(cell, before.sequence() + 1, delta, balance, command, line, recordedAt);
    }

    private Shortage shortage(Cell cell) {
        Quantity asked = Quantity.ZERO;
        for (Draft draft : drafts) {
            if (cell.equals(draft.source())) {
                asked = asked.plus(draft.quantity());
            }
        }
        return new Shortage(
                cell,
                asked,
                books.level(cell).onHand(),
                books.productOf(cell.sku()).floor());
    }
}
