package org.stockledger.inventory.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Cell;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.Entry;
import org.stockledger.inventory.Finding;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Movement;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.SoldLine;
import org.stockledger.inventory.spi.AuditRepository;

/** The check of everything: first all cells in one step, then the commands some thousand at a time. */
final class InMemoryAudit implements AuditRepository {
    private static final String COMMANDS = "audit";
    private static final int STEP = 1_000;

    private final Tables tables;
    private final List<Finding> findings = new ArrayList<>();

    InMemoryAudit(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Audited audit(Optional<Cursor> after) {
        if (after.isEmpty()) {
            List<CellRow> cells = tables.cells()
                    .filter(CellRow::hasHistory)
                    .sorted(Comparator.comparing(CellRow::cell))
                    .toList();
            cells.forEach(this::checkCell);
            long entries = cells.stream().mapToLong(cell -> cell.chain().size()).sum();
            return new Audited(findings, cells.size(), entries, 0, Optional.of(Cursor.behind(COMMANDS, 0)));
        }
        long behind = after.get().numbers(COMMANDS, 1).get(0);
        List<CommandRow> rows = tables.byNumber.tailMap(behind, false).values().stream()
                .limit(STEP)
                .toList();
        rows.forEach(this::checkCommand);
        Optional<Cursor> next = rows.size() < STEP
                ? Optional.empty()
                : Optional.of(Cursor.behind(COMMANDS, rows.get(STEP - 1).number()));
        return new Audited(findings, 0, 0, rows.size(), next);
    }

    private void checkCell(CellRow row) {
        Cell cell = row.cell();
        Quantity balance = Quantity.ZERO;
        CellRow.@Nullable EntryRow last = null;
        for (int i = 0; i < row.chain().size(); i++) {
            CellRow.EntryRow entry = row.chain().get(i);
            Quantity expected = balance.plus(entry.delta());
            expect("CHAIN", cell, i + 1, expected, entry.balance());
            if (entry.delta().signum() < 0 && entry.balance().compareTo(entry.floor()) < 0) {
                findings.add(Finding.inCell("FLOOR", cell, i + 1, "at least " + entry.floor(), entry.balance()));
            }
            if (last != null
                    && last.command() != entry.command()
                    && last.command().number() >= entry.command().number()) {
                findings.add(Finding.inCell(
                        "ORDER",
                        cell,
                        i + 1,
                        "later than entry " + i,
                        entry.command().recordedAt()));
            }
            balance = entry.balance();
            last = entry;
        }
        expect("ON_HAND", cell, 0, balance, row.onHand());
    }

    private void checkCommand(CommandRow row) {
        for (int line = 1; line <= row.lines().size(); line++) {
            checkEntries(row.movement(line));
        }
        row.sale().ifPresent(sale -> checkSale(row, sale));
        CommandRow target = row.target();
        if (row.kind() == Kind.REVERSAL && target != null) {
            checkReversal(row, target);
        }
    }

    private void checkEntries(Movement movement) {
        List<Entry> entries = movement.entries();
        Quantity asked = movement.quantity();
        List<String> expected = new ArrayList<>();
        if (movement.from() != null) {
            expected.add(asked.negated() + " of " + new Cell(movement.sku(), movement.from()));
        }
        if (movement.to() != null) {
            expected.add(asked + " of " + new Cell(movement.sku(), movement.to()));
        }
        List<String> found = entries.stream()
                .map(entry -> entry.delta() + " of " + entry.cell())
                .toList();
        expect("ENTRIES", movement, expected, found);
    }

    private void checkSale(CommandRow row, Sale sale) {
        Money total = sale.lines().stream()
                .map(SoldLine::total)
                .reduce(Money.zero(sale.total().currency()), Money::plus);
        if (!total.equals(sale.total())) {
            findings.add(Finding.inCommand("TOTAL", sale.id(), 0, total, sale.total()));
        }
        for (SoldLine line : sale.lines()) {
            Quantity returned = Quantity.ZERO;
            Money refunded = Money.zero(total.currency());
            for (CommandRow.LineRow back : returnsOf(row, line.number())) {
                returned = returned.plus(back.quantity());
                refunded = back.total() == null ? refunded : refunded.plus(back.total());
            }
            if (!returned.equals(line.returned())) {
                findings.add(Finding.inCommand("RETURNED", sale.id(), line.number(), returned, line.returned()));
            }
            if (!refunded.equals(line.refunded())) {
                findings.add(Finding.inCommand("REFUNDED", sale.id(), line.number(), refunded, line.refunded()));
            }
        }
    }

    private List<CommandRow.LineRow> returnsOf(CommandRow sale, int line) {
        return sale.returns().stream()
                .filter(goods -> !goods.isReversed())
                .flatMap(goods -> goods.lines().stream())
                .filter(back -> back.saleLine() != null && back.saleLine() == line)
                .toList();
    }

    private void checkReversal(CommandRow reversal, CommandRow original) {
        int lines = original.lines().size();
        boolean mirrored = lines == reversal.lines().size();
        for (int i = 0; mirrored && i < lines; i++) {
            CommandRow.LineRow done = original.lines().get(lines - 1 - i);
            CommandRow.LineRow undone = reversal.lines().get(i);
            mirrored = done.product() == undone.product()
                    && done.from() == undone.to()
                    && done.to() == undone.from()
                    && done.quantity().equals(undone.quantity());
        }
        if (!mirrored) {
            findings.add(Finding.inCommand(
                    "REVERSAL", reversal.id(), 0, "the other way of " + original.id(), "something else"));
        }
    }

    private void expect(String check, Cell cell, long sequence, Object expected, Object found) {
        if (!expected.equals(found)) {
            findings.add(Finding.inCell(check, cell, sequence, expected, found));
        }
    }

    private void expect(String check, Movement movement, Object expected, Object found) {
        if (!expected.equals(found)) {
            findings.add(Finding.inCommand(check, movement.command(), movement.line(), expected, found));
        }
    }
}
