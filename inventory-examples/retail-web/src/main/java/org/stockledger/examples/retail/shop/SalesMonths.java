package org.stockledger.examples.retail.shop;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.stockledger.examples.retail.ShopSettings;
import org.stockledger.inventory.SalesFigures;
import org.stockledger.inventory.SalesStep;

/** The sales of every month there was, in the shop's currency. */
record SalesMonths(List<SalesStep> months, ShopSettings settings) {
    /** All of them together. */
    SalesFigures total() {
        return months.stream()
                .map(month -> settings.oursOf(month.figures()))
                .reduce(settings.oursOf(List.of()), SalesFigures::plus);
    }

    /** What each month of the year brought, January first, less what was given back. */
    List<BigDecimal> of(int year) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> sales(YearMonth.of(year, month)).net().amount())
                .toList();
    }

    private SalesFigures sales(YearMonth wanted) {
        return months.stream()
                .filter(month -> YearMonth.from(month.day()).equals(wanted))
                .map(month -> settings.oursOf(month.figures()))
                .findFirst()
                .orElseGet(() -> settings.oursOf(List.of()));
    }
}
