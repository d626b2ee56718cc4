package org.stockledger.examples.retail.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RetailDash's dashboard, with figures that are there. */
record DashboardAnswer(
        Metrics metrics,
        int year,
        List<BigDecimal> monthlySales,
        List<TopSelling> topSelling,
        List<Alert> stockAlerts,
        List<Purchase> recentPurchases) {

    /**
     * The figures, net of what came back.
     *
     * @param monthChange how this month's sales stand against the same days of the month before, in percent; null if
     *     nothing was sold then
     */
    record Metrics(
            BigDecimal totalProductsSold,
            BigDecimal totalSales,
            BigDecimal todaysSalesTotal,
            long todaysSalesCount,
            @Nullable BigDecimal monthChange) {}

    /** A product that sold well. */
    record TopSelling(String productId, String productName, BigDecimal unitsSold, BigDecimal reviews) {}

    /** A product that runs out. */
    record Alert(String productId, String productName, BigDecimal stock, String level) {}

    /** A line of a sale. */
    record Purchase(String userId, String productName, BigDecimal productPrice, Instant dateTime, String saleId) {}
}
