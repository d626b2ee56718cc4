package org.stockledger.inventory;

import java.time.LocalDate;
import java.util.List;

/**
 * The figures of the day, all of one moment.
 *
 * @param today the day it is in the zone asked for
 * @param products how many products are in use
 * @param locations how many locations are in use
 * @param entries how many entries the ledger has: one for each side of a movement, so that a transfer counts two
 * @param out how many of the products in use are {@link StockStatus#OUT} over all locations
 * @param low how many of the products in use are {@link StockStatus#LOW} over all locations
 * @param value what the stock of products and locations in use is worth, as in {@link StockTotals#value()}
 * @param salesToday the sales of the day, one figure for each currency, in order of the currencies' codes
 * @param salesThisMonth the sales from the first of the month to the end of the day
 * @param salesSameDaysLastMonth the sales of the same days of the month before: as many days, or all of them if that month
 *     was shorter
 * @param topSellers the five best of this month by units
 * @param lastSales the five sales recorded last that were not reversed, the last first
 */
public record Dashboard(
        LocalDate today,
        long products,
        long locations,
        long entries,
        long out,
        long low,
        List<Money> value,
        List<SalesFigures> salesToday,
        List<SalesFigures> salesThisMonth,
        List<SalesFigures> salesSameDaysLastMonth,
        List<TopSeller> topSellers,
        List<Sale> lastSales) {
    public Dashboard {
        value = List.copyOf(value);
        salesToday = List.copyOf(salesToday);
        salesThisMonth = List.copyOf(salesThisMonth);
        salesSameDaysLastMonth = List.copyOf(salesSameDaysLastMonth);
        topSellers = List.copyOf(topSellers);
        lastSales = List.copyOf(lastSales);
    }
}
