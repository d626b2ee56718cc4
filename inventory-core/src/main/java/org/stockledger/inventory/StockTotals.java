package org.stockledger.inventory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the rows of a stock report add up to.
 *
 * @param cells how many rows there are
 * @param out how many of them are {@link StockStatus#OUT}
 * @param low how many of them are {@link StockStatus#LOW}
 * @param locations how many locations have a row that is not zero
 * @param onHand what is on hand, by the code of the unit of measure, in order of the codes; owed goods count negative
 * @param value what it is worth at the list prices of now, one amount for each currency, in order of the currencies'
 *     codes: the exact sum of price × on hand, rounded once, half up, to the currency's digits. Products without a price
 *     are worth nothing, owed goods count negative
 */
public record StockTotals(
        long cells, long out, long low, long locations, Map<String, TotalQuantity> onHand, List<Money> value) {
    public StockTotals {
        onHand = Collections.unmodifiableMap(inOrder(onHand));
        value = List.copyOf(value);
    }

    /**
     * For stores: the totals, with the value rounded as it must be.
     *
     * @param exactValue the exact sum of price × on hand for each currency of a priced product with a row
     */
    public static StockTotals of(
            long cells,
            long out,
            long low,
            long locations,
            Map<String, TotalQuantity> onHand,
            Map<Currency, BigDecimal> exactValue) {
        List<Money> value = exactValue.entrySet().stream()
                .map(exact -> rounded(exact.getValue(), exact.getKey()))
                .sorted(Comparator.comparing(money -> money.currency().getCurrencyCode()))
                .toList();
        return new StockTotals(cells, out, low, locations, onHand, value);
    }

    private static Money rounded(BigDecimal exact, Currency currency) {
        return new Money(exact.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency);
    }

    private static Map<String, TotalQuantity> inOrder(Map<String, TotalQuantity> onHand) {
        Map<String, TotalQuantity> ordered = new TreeMap<>(CodePoints::compare);
        ordered.putAll(onHand);
        return ordered;
    }
}
