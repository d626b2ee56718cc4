package org.stockledger.examples.replay;

import java.time.Instant;
import java.util.List;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Context;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.ReceiptLine;
import org.stockledger.inventory.SaleLine;
import org.stockledger.inventory.SaleRequest;

/**
 * A run of consecutive lines of the file with one invoice number. The number alone is no key, because it may come back
 * later in the file; with the line where the run begins it is one, the same however often the file is read.
 *
 * @param run the lines as they stand in the file, rejected ones too; at least one
 */
record Bill(List<SalesLine> run) {
    Bill {
        run = List.copyOf(run);
    }

    String invoice() {
        return first().invoice();
    }

    /** Where it begins, rejected or not. */
    long firstLine() {
        return first().number();
    }

    Instant at() {
        return first().at();
    }

    boolean isCancellation() {
        return first().isCancellation();
    }

    /** Its good lines; without any there is nothing to post. */
    List<SalesLine> lines() {
        return run.stream().filter(line -> Rejection.of(line).isEmpty()).toList();
    }

    CommandId id() {
        return CommandId.of(Codes.id(invoice()) + "/" + firstLine());
    }

    /**
     * What the ledger is to do: sell the goods, or, for a cancellation, take them in. A cancellation does not say which
     * sale it cancels, so its goods come back as a receipt.
     */
    Command command() {
        Context context = Context.NONE.occurredAt(at()).reference(invoice());
        return isCancellation()
                ? new Receipt(
                        id(),
                        context,
                        Shop.CODE,
                        lines().stream().map(Bill::comeBack).toList())
                : new SaleRequest(
                        id(),
                        context,
                        Shop.CODE,
                        lines().stream().map(Bill::sold).toList());
    }

    private static SaleLine sold(SalesLine line) {
        return new SaleLine(Codes.sku(line.code()), Quantity.of(line.quantity()), line.price(), null);
    }

    private static ReceiptLine comeBack(SalesLine line) {
        return new ReceiptLine(Codes.sku(line.code()), Quantity.of(-line.quantity()), null);
    }

    private SalesLine first() {
        return run.get(0);
    }
}
