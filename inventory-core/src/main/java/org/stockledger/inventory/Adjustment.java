package org.stockledger.inventory;

import java.util.Collection;
import java.util.List;

/**
 * The books are corrected at a location, for a stated reason: a positive line adds, a negative line takes away.
 *
 * @param id the caller's own key
 * @param context what to remember with it
 * @param at where
 * @param reason why: one line of 1 to 100 code points, such as {@code BREAKAGE}; no personal data
 * @param lines what is corrected, 1 to 10,000 lines when posted, signed
 */
public record Adjustment(CommandId id, Context context, LocationCode at, String reason, List<Line> lines)
        implements Command {
    public Adjustment {
        Given.required("id", id);
        Given.required("context", context);
        Given.required("at", at);
        reason = Text.name("reason", reason, 100);
        lines = Given.lines(lines);
    }

    /** An adjustment at this location, still without lines, under a random id. */
    public static Adjustment at(String location, String reason) {
        return new Adjustment(CommandId.random(), Context.NONE, LocationCode.of(location), reason, List.of());
    }

    /** With one more line of whole units, signed. */
    public Adjustment line(String sku, long quantity) {
        return with(Given.appended(lines, () -> Line.of(sku, quantity)));
    }

    /** With one more line. */
    public Adjustment line(Line line) {
        return with(Given.appended(lines, () -> Given.required("line", line)));
    }

    /** With these lines behind the ones there are. */
    public Adjustment lines(Collection<Line> more) {
        return with(Given.joined(lines, more));
    }

    private Adjustment with(List<Line> newLines) {
        return new Adjustment(id, context, at, reason, newLines);
    }

    @Override
    public Adjustment id(String newId) {
        return new Adjustment(CommandId.of(newId), context, at, reason, lines);
    }

    @Override
    public Adjustment with(Context newContext) {
        return new Adjustment(id, newContext, at, reason, lines);
    }

    @Override
    public Kind kind() {
        return Kind.ADJUSTMENT;
    }
}
