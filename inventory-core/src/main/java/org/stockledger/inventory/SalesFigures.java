package org.stockledger.inventory;

import java.util.Currency;

/**
 * What was sold and what came back, in one currency. Units are those of the products, added up whatever they are counted
 * in. Reversed sales and reversed returns count nowhere.
 *
 * @param currency the currency
 * @param sales how many sales there were, each counted once however many lines it has
 * @param sold how much was sold
 * @param returned how much came back, 0 or more
 * @param revenue what was charged for it, after discounts, before returns
 * @param refunds what was given back, 0 or more
 */
public record SalesFigures(
        Currency currency, long sales, TotalQuantity sold, TotalQuantity returned, Money revenue, Money refunds) {

    /** No sales. */
    public static SalesFigures none(Currency currency) {
        Money zero = Money.zero(currency);
        return new SalesFigures(currency, 0, TotalQuantity.ZERO, TotalQuantity.ZERO, zero, zero);
    }

    /** What was sold less what came back; negative where more came back. */
    public TotalQuantity units() {
        return sold.minus(returned);
    }

    /** The revenue less the refunds; negative where more was given back. */
    public Money net() {
        return revenue.minus(refunds);
    }

    /** Both together; they must be of one currency and of different sales. */
    public SalesFigures plus(SalesFigures other) {
        return new SalesFigures(
                currency,
                sales + other.sales,
                sold.plus(other.sold),
                returned.plus(other.returned),
                revenue.plus(other.revenue),
                refunds.plus(other.refunds));
    }
}
