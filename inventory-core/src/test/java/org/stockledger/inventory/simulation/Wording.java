package org.stockledger.inventory.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.stockledger.inventory.Adjustment;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.ReturnLine;
import org.stockledger.inventory.Reversal;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.SaleReturn;
import org.stockledger.inventory.Transfer;

/**
 * Commands in one line of text, such as {@code c7 SALE X HOT*2 COOL*1}, {@code c8 TRANSFER X>Y HOT*1}, {@code c9
 * SALE_RETURN c7 1*1}, {@code c10 REVERSAL c7}. Whole units only.
 */
final class Wording {
    private Wording() {}

    static String of(String id, Kind kind, String about, List<String> lines) {
        return (id + " " + kind + " " + about + " " + String.join(" ", lines)).strip();
    }

    static Command command(String text) {
        List<String> words = Arrays.asList(text.strip().split(" "));
        String about = words.get(2);
        List<Line> lines = words.subList(3, words.size()).stream().map(Line::of).toList();
        return command(Kind.valueOf(words.get(1)), about, lines).id(words.get(0));
    }

    private static Command command(Kind kind, String about, List<Line> lines) {
        return switch (kind) {
            case RECEIPT -> folded(Receipt.into(about), lines, (receipt, line) -> receipt.line(line.name, line.number));
            case ISSUE -> folded(Issue.from(about), lines, (issue, line) -> issue.line(line.name, line.number));
            case TRANSFER -> transfer(about.split(">"), lines);
            case ADJUSTMENT ->
                folded(Adjustment.at(about, "count"), lines, (count, line) -> count.line(line.name, line.number));
            case SALE -> folded(SaleRequest.at(about), lines, (sale, line) -> sale.line(line.name, line.number));
            case SALE_RETURN ->
                SaleReturn.of(CommandId.of(about))
                        .lines(lines.stream().map(Line::back).toList());
            case REVERSAL -> Reversal.of(CommandId.of(about));
        };
    }

    private static Transfer transfer(String[] places, List<Line> lines) {
        return folded(Transfer.between(places[0], places[1]), lines, (move, line) -> move.line(line.name, line.number));
    }

    private static <T> T folded(T empty, List<Line> lines, BiFunction<T, Line, T> with) {
        T command = empty;
        for (Line line : lines) {
            command = with.apply(command, line);
        }
        return command;
    }

    /** A name and a number, as in {@code HOT*2}. */
    private record Line(String name, long number) {
        static Line of(String word) {
            String[] parts = word.split("\\*");
            return new Line(parts[0], Long.parseLong(parts[1]));
        }

        ReturnLine back() {
            return new ReturnLine(Integer.parseInt(name), Quantity.of(number));
        }
    }

    static String joined(List<String> commands) {
        return commands.stream().collect(Collectors.joining(" | "));
    }

    static List<String> split(String commands) {
        return Arrays.asList(commands.split(" \\| "));
    }
}
