package org.stockledger.examples.pos;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.SaleLine;
import org.stockledger.inventory.Sku;

/**
 * So much of an article, at the price that the till showed.
 *
 * @param sku which article
 * @param name its name on the receipt
 * @param quantity how much
 * @param price of one unit
 * @param discount an amount off the line
 */
record BillLine(Sku sku, String name, Quantity quantity, Money price, Money discount) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    BillLine {
        if (quantity.signum() <= 0) {
            throw new NotPossibleException("a quantity is more than 0, not " + quantity);
        }
        if (discount.amount().signum() < 0
                || discount.amount().compareTo(price.times(quantity).amount()) > 0) {
            throw new NotPossibleException(
                    "a discount is between 0 and the line's amount, " + price.times(quantity) + ", not " + discount);
        }
    }

    /** One line of an article, without a discount. */
    static BillLine of(Article article, Quantity quantity) {
        Money price = article.requirePrice();
        return new BillLine(article.sku(), article.name(), quantity, price, Money.zero(price.currency()));
    }

    /** So much of it instead, without a discount: that was for another amount. */
    BillLine times(Quantity newQuantity) {
        return new BillLine(sku, name, newQuantity, price, Money.zero(price.currency()));
    }

    BillLine less(Money newDiscount) {
        return new BillLine(sku, name, quantity, price, newDiscount);
    }

    BillLine lessPercent(BigDecimal percent) {
        int digits = price.currency().getDefaultFractionDigits();
        BigDecimal off = price.times(quantity).amount().multiply(percent).divide(HUNDRED, digits, RoundingMode.HALF_UP);
        return less(new Money(off, price.currency()));
    }

    Money total() {
        return price.times(quantity).minus(discount);
    }

    SaleLine line() {
        return new SaleLine(sku, quantity, price, discount.amount().signum() == 0 ? null : discount);
    }
}
