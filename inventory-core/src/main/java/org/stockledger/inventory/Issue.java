package org.stockledger.inventory;

import java.util.Collection;
import java.util.List;

/**
 * Goods leave a location for a reason other than a sale: used up, given away, lost.
 *
 * @param id the caller's own key
 * @param context what to remember with it
 * @param from where the goods leave
 * @param lines what leaves, 1 to 10,000 lines of positive quantities when posted
 */
public record Issue(CommandId id, Context context, LocationCode from, List<Line> lines) implements Command {
    public Issue {
        Given.required("id", id);
        Given.required("context", context);
        Given.required("from", from);
        lines = Given.lines(lines);
        Given.positive(lines);
    }

    /** An issue from this location, still without lines, under a random id. */
    public static Issue from(String location) {
        return new Issue(CommandId.random(), Context.NONE, LocationCode.of(location), List.of());
    }

    /** With one more line of whole units. */
    public Issue line(String sku, long quantity) {
        return with(Given.appended(lines, () -> Line.of(sku, quantity)));
    }

    /** With one more line. */
    public Issue line(Line line) {
        return with(Given.appended(lines, () -> Given.required("line", line)));
    }

    /** With these lines behind the ones there are. */
    public Issue lines(Collection<Line> more) {
        return with(Given.joined(lines, more));
    }

    private Issue with(List<Line> newLines) {
        return new Issue(id, context, from, newLines);
    }

    @Override
    public Issue id(String newId) {
        return new Issue(CommandId.of(newId), context, from, lines);
    }

    @Override
    public Issue with(Context newContext) {
        return new Issue(id, newContext, from, lines);
    }

    @Override
    public Kind kind() {
        return Kind.ISSUE;
    }
}
