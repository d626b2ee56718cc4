package org.stockledger.examples.benchmark;

import java.math.BigDecimal;
import java.util.List;

/** A basket that was sold, with what each line came to and left behind. */
record Sold(Basket basket, List<Line> lines) {
    /** @param balance what is on the shelf after this line */
    record Line(Item item, Goods goods, BigDecimal balance) {
        BigDecimal total() {
            return goods.price().multiply(item.amount());
        }
    }

    BigDecimal total() {
        return lines.stream().map(Line::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
