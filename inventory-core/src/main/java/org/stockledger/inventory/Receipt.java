package org.stockledger.inventory;

import java.util.Collection;
import java.util.List;

/**
 * Goods come into a location from outside.
 *
 * @param id the caller's own key
 * @param context what to remember with it
 * @param into where the goods arrive
 * @param lines what arrives, 1 to 10,000 lines when posted
 */
public record Receipt(CommandId id, Context context, LocationCode into, List<ReceiptLine> lines) implements Command {
    public Receipt {
        Given.required("id", id);
        Given.required("context", context);
        Given.required("into", into);
        lines = Given.lines(lines);
    }

    /** A receipt into this location, still without lines, under a random id. */
    public static Receipt into(String location) {
        return new Receipt(CommandId.random(), Context.NONE, LocationCode.of(location), List.of());
    }

    /** With one more line of whole units whose cost is unknown. */
    public Receipt line(String sku, long quantity) {
        return with(Given.appended(lines, () -> ReceiptLine.of(sku, quantity)));
    }

    /** With one more line. */
    public Receipt line(ReceiptLine line) {
        return with(Given.appended(lines, () -> Given.required("line", line)));
    }

    /** With these lines behind the ones there are. */
    public Receipt lines(Collection<ReceiptLine> more) {
        return with(Given.joined(lines, more));
    }

    private Receipt with(List<ReceiptLine> newLines) {
        return new Receipt(id, context, into, newLines);
    }

    @Override
    public Receipt id(String newId) {
        return new Receipt(CommandId.of(newId), context, into, lines);
    }

    @Override
    public Receipt with(Context newContext) {
        return new Receipt(id, newContext, into, lines);
    }

    @Override
    public Kind kind() {
        return Kind.RECEIPT;
    }
}
