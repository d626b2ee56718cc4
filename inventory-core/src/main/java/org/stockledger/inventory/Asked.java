package org.stockledger.inventory;

import java.util.List;
import java.util.function.Function;

/**
 * How much a command asks for, looking at nothing it refers to.
 *
 * @param lines how many lines it has; none if it is a reversal
 * @param millionths what they come to, whatever the product; once that is more than {@link Quantity#MAX}, any such number
 */
record Asked(int lines, long millionths) {
    static Asked by(Command command) {
        if (command instanceof Receipt receipt) {
            return in(receipt.lines(), ReceiptLine::quantity);
        }
        if (command instanceof Issue issue) {
            return in(issue.lines(), Line::quantity);
        }
        if (command instanceof Transfer transfer) {
            return in(transfer.lines(), Line::quantity);
        }
        if (command instanceof Adjustment adjustment) {
            return in(adjustment.lines(), Line::quantity);
        }
        if (command instanceof SaleRequest sale) {
            return in(sale.lines(), SaleLine::quantity);
        }
        return command instanceof SaleReturn goods ? in(goods.lines(), ReturnLine::quantity) : new Asked(0, 0);
    }

    private static <T> Asked in(List<T> lines, Function<T, Quantity> quantity) {
        long all = 0;
        for (T line : lines) {
            all += Math.abs(quantity.apply(line).millionths());
            if (all > Quantity.MAX.millionths()) {
                break;
            }
        }
        return new Asked(lines.size(), all);
    }

    /** Whether it may be too much of some product; if not, nobody needs to add up product by product. */
    boolean isMuch() {
        return millionths > Quantity.MAX.millionths();
    }
}
