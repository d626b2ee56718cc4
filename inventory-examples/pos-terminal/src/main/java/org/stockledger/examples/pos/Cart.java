package org.stockledger.examples.pos;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Quantity;

/** What the customer has put on the counter so far. Lines are counted from 1. */
final class Cart {
    private final List<BillLine> lines = new ArrayList<>();

    /** Puts so much of an article in: onto the last line, if that is the same article at the same price. */
    void add(Article article, Quantity quantity) {
        BillLine line = BillLine.of(article, article.require(quantity));
        if (!lines.isEmpty()) {
            requireSameCurrency(line);
            BillLine last = lines.get(lines.size() - 1);
            if (last.equals(line.times(last.quantity()))) {
                lines.set(lines.size() - 1, line.times(last.quantity().plus(quantity)));
                return;
            }
        }
        lines.add(line);
    }

    private void requireSameCurrency(BillLine line) {
        Money first = lines.get(0).price();
        if (!first.currency().equals(line.price().currency())) {
            throw new NotPossibleException("this bill is in " + first.currency() + ", " + line.sku() + " costs "
                    + line.price() + ": make two bills");
        }
    }

    void change(int number, UnaryOperator<BillLine> change) {
        lines.set(index(number), change.apply(lines.get(index(number))));
    }

    void remove(int number) {
        lines.remove(index(number));
    }

    private int index(int number) {
        if (number < 1 || number > lines.size()) {
            throw new NotPossibleException(
                    lines.isEmpty() ? "the cart is empty" : "there is no line " + number + " in the cart");
        }
        return number - 1;
    }

    void clear() {
        lines.clear();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    List<BillLine> lines() {
        return List.copyOf(lines);
    }

    Money total() {
        return lines.stream().map(BillLine::total).reduce(Money::plus).orElseThrow();
    }
}
