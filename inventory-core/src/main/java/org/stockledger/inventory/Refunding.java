package org.stockledger.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of goods that come back: never more than sold, never more money than was paid, to the last cent. */
final class Refunding {
    private final Sale sale;
    private final List<ReturnLine> lines;

    Refunding(Sale sale, SaleReturn goods) {
        this.sale = sale;
        this.lines = goods.lines();
    }

    @Nullable
    Refusal unknownLine() {
        return lines.stream()
                .filter(line -> sale.line(line.number()).isEmpty())
                .findFirst()
                .map(line ->
                        new Refusal.Unknown(Refusal.Subject.SALE_LINE, "line " + line.number() + " of " + sale.id()))
                .orElse(null);
    }

    @Nullable
    Refusal exceedsSold() {
        Map<Integer, Quantity> asked = new LinkedHashMap<>();
        lines.forEach(line -> asked.merge(line.number(), line.quantity(), Quantity::plus));
        for (Map.Entry<Integer, Quantity> line : asked.entrySet()) {
            Quantity returnable =
                    sale.line(line.getKey()).map(SoldLine::returnable).orElse(line.getValue());
            if (line.getValue().compareTo(returnable) > 0) {
                return new Refusal.ReturnExceedsSold(sale.id(), line.getKey(), line.getValue(), returnable);
            }
        }
        return null;
    }

    /** What each line gives back, and the sale as it stands afterwards; only after neither rule refused. */
    Refunds refunds() {
        List<SoldLine> after = new ArrayList<>(sale.lines());
        List<Money> refunds = new ArrayList<>(lines.size());
        for (ReturnLine line : lines) {
            SoldLine sold = after.get(line.number() - 1);
            Money refund = refund(sold, line.quantity());
            refunds.add(refund);
            after.set(line.number() - 1, sold.after(line.quantity(), refund));
        }
        return new Refunds(refunds, sale.with(after));
    }

    /** The money of each line, and the sale afterwards. */
    record Refunds(List<Money> each, Sale after) {}

    private static Money refund(SoldLine sold, Quantity back) {
        Money left = sold.total().minus(sold.refunded());
        if (back.equals(sold.returnable())) {
            return left;
        }
        Money share = sold.total().share(back, sold.quantity());
        return share.exceeds(left) ? left : share;
    }

    /** The sale after this return of it was undone. */
    static Sale undoing(Posting saleReturn, Sale sale) {
        List<SoldLine> after = new ArrayList<>(sale.lines());
        for (Movement movement : saleReturn.movements()) {
            int index = Given.required("saleLine", movement.saleLine()) - 1;
            Money refund = Given.required("total", movement.total());
            after.set(index, after.get(index).after(movement.quantity().negated(), refund.negated()));
        }
        return sale.with(after);
    }
}
