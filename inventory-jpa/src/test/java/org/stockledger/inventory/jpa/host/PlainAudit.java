package org.stockledger.inventory.jpa.host;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds the rows of the tables up, with nothing but loops. */
final class PlainAudit {
    private final List<CellRow> cells;
    private final List<EntryRow> entries;
    private final List<Line> lines;
    private final Map<Long, CommandRow> commands = new HashMap<>();
    private final Map<Long, List<Line>> linesOf = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    PlainAudit(List<CellRow> cells, List<EntryRow> entries, List<Line> lines, List<CommandRow> commands) {
        this.cells = cells;
        this.entries = entries;
        this.lines = lines;
        commands.forEach(command -> this.commands.put(command.no(), command));
        lines.forEach(line -> linesOf.computeIfAbsent(line.command(), command -> new ArrayList<>())
                .add(line));
        linesOf.values().forEach(ofOne -> ofOne.sort(Comparator.comparingInt(Line::number)));
    }

    record EntryRow(long cell, long sequence, long command, int line, BigDecimal delta, BigDecimal balance) {}

    record CellRow(long no, long product, long location, BigDecimal onHand, long sequence) {}

    record Line(
            long command,
            int number,
            long product,
            @Nullable Long from,
            @Nullable Long to,
            BigDecimal quantity,
            @Nullable BigDecimal total,
            @Nullable BigDecimal returned,
            @Nullable Long saleLine) {
        /** What it does at which location. */
        Map<Long, BigDecimal> sides() {
            Map<Long, BigDecimal> sides = new HashMap<>();
            if (from != null) {
                sides.put(from, quantity.negate());
            }
            if (to != null) {
                sides.put(to, quantity);
            }
            return sides;
        }
    }

    record CommandRow(
            long no,
            String kind,
            @Nullable BigDecimal total,
            @Nullable Long reverses,
            @Nullable Long returnsOf) {
        boolean isSale() {
            return kind.equals("SALE");
        }
    }

    List<String> faults() {
        Map<Long, List<EntryRow>> chains = new HashMap<>();
        entries.forEach(entry ->
                chains.computeIfAbsent(entry.cell(), cell -> new ArrayList<>()).add(entry));
        cells.forEach(cell -> checkCell(cell, chains.getOrDefault(cell.no(), List.of())));
        checkEntriesOfLines();
        require(commands.keySet().equals(linesOf.keySet()), "commands without lines, or lines without a command");
        commands.values().forEach(this::checkNumbersAndTotal);
        checkReturns(checkReversals());
        return faults;
    }

    private void checkCell(CellRow cell, List<EntryRow> chain) {
        BigDecimal balance = BigDecimal.ZERO;
        long sequence = 0;
        long command = 0;
        for (EntryRow entry : chain) {
            balance = balance.add(entry.delta());
            sequence++;
            require(entry.sequence() == sequence, "a gap before " + entry);
            require(same(entry.balance(), balance), "the balance of " + entry + " should be " + balance);
            require(balance.signum() >= 0, "below zero: " + entry);
            require(entry.command() >= command, "back in time: " + entry);
            command = entry.command();
        }
        require(same(cell.onHand(), balance), cell + " should have " + balance);
        require(cell.sequence() == sequence, cell + " should have the sequence " + sequence);
    }

    /** Each side of each line has exactly one entry, and there are no other entries. */
    private void checkEntriesOfLines() {
        Map<List<Long>, Long> cellNos = new HashMap<>();
        cells.forEach(cell -> cellNos.put(List.of(cell.product(), cell.location()), cell.no()));
        Map<List<Object>, Integer> asked = new HashMap<>();
        for (Line line : lines) {
            line.sides().forEach((location, delta) -> {
                long cell = cellNos.getOrDefault(List.of(line.product(), location), -1L);
                asked.merge(effect(cell, line.command(), line.number(), delta), 1, Integer::sum);
            });
        }
        Map<List<Object>, Integer> found = new HashMap<>();
        entries.forEach(entry ->
                found.merge(effect(entry.cell(), entry.command(), entry.line(), entry.delta()), 1, Integer::sum));
        require(asked.equals(found), "lines ask for " + asked + ", entries say " + found);
    }

    private static List<Object> effect(long cell, long command, int line, BigDecimal delta) {
        return List.of(cell, command, line, delta.stripTrailingZeros());
    }

    private void checkNumbersAndTotal(CommandRow command) {
        BigDecimal sum = BigDecimal.ZERO;
        int number = 0;
        for (Line line : linesOf.getOrDefault(command.no(), List.of())) {
            number++;
            require(line.number() == number, command + " lacks line " + number);
            sum = sum.add(orZero(line.total()));
        }
        require(!command.isSale() || same(orZero(command.total()), sum), command + " should amount to " + sum);
    }

    /** The commands that are undone, each of them once and wholly. */
    private Set<Long> checkReversals() {
        Set<Long> reversed = new HashSet<>();
        for (CommandRow command : commands.values()) {
            if (command.reverses() != null) {
                require(reversed.add(command.reverses()), "reversed twice: " + command.reverses());
                Map<List<Long>, BigDecimal> sums = new HashMap<>();
                for (long no : List.of(command.no(), command.reverses())) {
                    linesOf.getOrDefault(no, List.of())
                            .forEach(line -> line.sides()
                                    .forEach((location, delta) ->
                                            sums.merge(List.of(line.product(), location), delta, BigDecimal::add)));
                }
                require(sums.values().stream().allMatch(sum -> sum.signum() == 0), "not wholly undone by " + command);
            }
        }
        return reversed;
    }

    /** What came back of a sold line and still counts is what its counter says; of a reversed sale nothing does. */
    private void checkReturns(Set<Long> reversed) {
        Map<List<Long>, BigDecimal> back = new HashMap<>();
        commands.values().stream()
                .filter(command -> command.returnsOf() != null && !reversed.contains(command.no()))
                .forEach(command -> linesOf.getOrDefault(command.no(), List.of())
                        .forEach(line -> back.merge(
                                List.of(orZero(command.returnsOf()), orZero(line.saleLine())),
                                line.quantity(),
                                BigDecimal::add)));
        for (Line line : lines) {
            if (line.returned() != null) {
                BigDecimal sum = back.getOrDefault(List.of(line.command(), (long) line.number()), BigDecimal.ZERO);
                BigDecimal counted = reversed.contains(line.command()) ? BigDecimal.ZERO : line.returned();
                require(same(sum, counted), line + ": came back " + sum);
                require(sum.compareTo(line.quantity()) <= 0, line + ": more came back, " + sum);
            }
        }
    }

    private void require(boolean holds, String sentence) {
        if (!holds) {
            faults.add(sentence);
        }
    }

    private static BigDecimal orZero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    private static long orZero(@Nullable Long number) {
        return number == null ? 0 : number;
    }

    private static boolean same(BigDecimal some, BigDecimal other) {
        return some.compareTo(other) == 0;
    }
}
