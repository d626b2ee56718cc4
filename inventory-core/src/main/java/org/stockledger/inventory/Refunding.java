package org.stockledger.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        for (ReturnLine line : lines) {
            Quantity asked = askedOf(line.number());
            Optional<SoldLine> sold = sale.line(line.number());
            if (sold.isPresent() && asked.compareTo(sold.get().returnable()) > 0) {
                return new Refusal.ReturnExceedsSold(
                        sale.id(), line.number(), asked, sold.get().returnable());
            }
        }
        return null;
    }

    /** What each line gives back, and the sale as it stands afterwards; only after neither rule refused. */
    Refunds refunds() {
        Sale after = sale;
        List<Money> refunds = new ArrayList<>(lines.size());
        for (ReturnLine line : lines) {
            SoldLine sold = after.line(line.number()).orElseThrow();
            Money refund = refund(sold, line.quantity());
            refunds.add(refund);
            after = after.with(sold.after(line.quantity(), refund));
        }
        return new Refunds(refunds, after);
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
        Sale after = sale;
        for (Movement movement : saleReturn.movements()) {
            int number = Given.required("saleLine", movement.saleLine());
            SoldLine sold = after.line(number).orElseThrow();
            Money refund = Given.required("total", movement.total());
            after = after.with(sold.after(movement.quantity().negated(), refund.negated()));
        }
        return after;
    }

    private Quantity askedOf(int number) {
        return lines.stream()
                .filter(line -> line.number() == number)
                .map(ReturnLine::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }
}
