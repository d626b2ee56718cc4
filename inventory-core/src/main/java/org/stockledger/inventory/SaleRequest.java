package org.stockledger.inventory;

import java.util.Collection;
import java.util.List;

/**
 * A customer buys goods at a location. All lines are priced in one currency.
 *
 * @param id the caller's own key, such as the receipt number
 * @param context what to remember with it
 * @param at where the goods leave
 * @param lines what is sold, 1 to 10,000 lines when posted; an article may stand on several lines
 */
public record SaleRequest(CommandId id, Context context, LocationCode at, List<SaleLine> lines) implements Command {
    public SaleRequest {
        Given.required("id", id);
        Given.required("context", context);
        Given.required("at", at);
        lines = Given.lines(lines);
    }

    /** A sale at this location, still without lines, under a random id. */
    public static SaleRequest at(String location) {
        return new SaleRequest(CommandId.random(), Context.NONE, LocationCode.of(location), List.of());
    }

    /** With one more line of whole units at the list price. */
    public SaleRequest line(String sku, long quantity) {
        return with(Given.appended(lines, () -> SaleLine.of(sku, quantity)));
    }

    /** With one more line. */
    public SaleRequest line(SaleLine line) {
        return with(Given.appended(lines, () -> Given.required("line", line)));
    }

    /** With these lines behind the ones there are. */
    public SaleRequest lines(Collection<SaleLine> more) {
        return with(Given.joined(lines, more));
    }

    private SaleRequest with(List<SaleLine> newLines) {
        return new SaleRequest(id, context, at, newLines);
    }

    @Override
    public SaleRequest id(String newId) {
        return new SaleRequest(CommandId.of(newId), context, at, lines);
    }

    @Override
    public SaleRequest with(Context newContext) {
        return new SaleRequest(id, newContext, at, lines);
    }

    @Override
    public Kind kind() {
        return Kind.SALE;
    }
}
