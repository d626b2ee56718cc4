package org.stockledger.examples.erp;

import java.math.BigDecimal;
import java.util.List;

/**
 * An order as it is shown.
 *
 * @param number its number
 * @param customer the customer's name
 * @param status OPEN or CONFIRMED
 * @param amount what it costs
 * @param lines what is ordered
 */
public record OrderView(String number, String customer, String status, BigDecimal amount, List<Line> lines) {
    /**
     * So many of an article.
     *
     * @param sku which
     * @param quantity how many
     */
    public record Line(String sku, int quantity) {}

    static OrderView of(Order order) {
        return new OrderView(
                order.number(),
                order.customer().name(),
                order.status().name(),
                order.amount(),
                order.lines().stream()
                        .map(line -> new Line(line.article().sku(), line.quantity()))
                        .toList());
    }
}
