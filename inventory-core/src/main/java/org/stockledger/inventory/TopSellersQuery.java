package org.stockledger.inventory;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Which products sold best: by what was sold less what came back, or by what that brought in one currency. Only products
 * with more than nothing are listed; those that are equal are ordered by SKU.
 *
 * @param occurred with the business time of the sale, or of the return, in this period
 * @param at sold at, and come back to, this location only; null for all
 * @param revenueIn ranked by the revenue in this currency, sales in other currencies left out; null: ranked by units
 * @param limit how many at most, 1 to 1,000
 */
public record TopSellersQuery(
        Period occurred,
        @Nullable LocationCode at,
        @Nullable Currency revenueIn,
        int limit) {
    private static final int MOST = 1_000;

    public TopSellersQuery {
        Given.required("occurred", occurred);
        if (limit < 1 || limit > MOST) {
            throw new InvalidInputException("LIMIT_RANGE", "limit", limit, "1 to 1,000");
        }
    }

    /** The five best of this period, by units. */
    public static TopSellersQuery of(Period occurred) {
        return new TopSellersQuery(occurred, null, null, 5);
    }

    /** Those at this location. */
    public TopSellersQuery at(LocationCode place) {
        return new TopSellersQuery(occurred, place, revenueIn, limit);
    }

    /** By the revenue in this currency. */
    public TopSellersQuery byRevenueIn(Currency currency) {
        return new TopSellersQuery(occurred, at, currency, limit);
    }

    /** So many at most. */
    public TopSellersQuery limit(int most) {
        return new TopSellersQuery(occurred, at, revenueIn, most);
    }
}
