package org.stockledger.inventory;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods of a sale come back. All returns of a line together never exceed what was sold.
 *
 * <p>The refund of a line is its share of the line's total, rounded half up to the currency's digits, and never more
 * than is left; the last return of a line takes the rest, so that the refunds add up to the total exactly.
 *
 * @param id the caller's own key
 * @param context what to remember with it
 * @param sale the id under which the goods were sold
 * @param into where the goods go; null means back to where they were sold
 * @param lines what comes back, 1 to 10,000 lines when posted
 */
public record SaleReturn(
        CommandId id,
        Context context,
        CommandId sale,
        @Nullable LocationCode into,
        List<ReturnLine> lines) implements Command {
    public SaleReturn {
        Given.required("id", id);
        Given.required("context", context);
        Given.required("sale", sale);
        lines = Given.lines(lines);
    }

    /** A return of goods of this sale, still without lines, under a random id. */
    public static SaleReturn of(CommandId sale) {
        return new SaleReturn(CommandId.random(), Context.NONE, sale, null, List.of());
    }

    /** With so much of the sale's line of this number, counted from 1. */
    public SaleReturn line(int number, Quantity back) {
        return with(Given.appended(lines, () -> new ReturnLine(number, back)));
    }

    /** With these lines behind the ones there are. */
    public SaleReturn lines(Collection<ReturnLine> more) {
        return with(Given.joined(lines, more));
    }

    /** Into this location instead of the one that sold the goods. */
    public SaleReturn into(LocationCode location) {
        return new SaleReturn(id, context, sale, location, lines);
    }

    private SaleReturn with(List<ReturnLine> newLines) {
        return new SaleReturn(id, context, sale, into, newLines);
    }

    @Override
    public SaleReturn id(String newId) {
        return new SaleReturn(CommandId.of(newId), context, sale, into, lines);
    }

    @Override
    public SaleReturn with(Context newContext) {
        return new SaleReturn(id, newContext, sale, into, lines);
    }

    @Override
    public Kind kind() {
        return Kind.SALE_RETURN;
    }
}
