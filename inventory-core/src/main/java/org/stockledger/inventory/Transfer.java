package org.stockledger.inventory;

import java.util.Collection;
import java.util.List;

/**
 * Goods go from one location to another, in one instant.
 *
 * @param id the caller's own key
 * @param context what to remember with it
 * @param from where the goods leave
 * @param to where they arrive: another location
 * @param lines what goes, 1 to 10,000 lines of positive quantities when posted
 */
public record Transfer(CommandId id, Context context, LocationCode from, LocationCode to, List<Line> lines)
        implements Command {
    public Transfer {
        Given.required("id", id);
        Given.required("context", context);
        Given.differing(Given.required("from", from), Given.required("to", to));
        lines = Given.lines(lines);
        Given.positive(lines);
    }

    /** A transfer between these locations, still without lines, under a random id. */
    public static Transfer between(String from, String to) {
        return new Transfer(CommandId.random(), Context.NONE, LocationCode.of(from), LocationCode.of(to), List.of());
    }

    /** With one more line of whole units. */
    public Transfer line(String sku, long quantity) {
        return with(Given.appended(lines, () -> Line.of(sku, quantity)));
    }

    /** With one more line. */
    public Transfer line(Line line) {
        return with(Given.appended(lines, () -> Given.required("line", line)));
    }

    /** With these lines behind the ones there are. */
    public Transfer lines(Collection<Line> more) {
        return with(Given.joined(lines, more));
    }

    private Transfer with(List<Line> newLines) {
        return new Transfer(id, context, from, to, newLines);
    }

    @Override
    public Transfer id(String newId) {
        return new Transfer(CommandId.of(newId), context, from, to, lines);
    }

    @Override
    public Transfer with(Context newContext) {
        return new Transfer(id, newContext, from, to, lines);
    }

    @Override
    public Kind kind() {
        return Kind.TRANSFER;
    }
}
