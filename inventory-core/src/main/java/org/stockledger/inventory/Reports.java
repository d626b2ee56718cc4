package org.stockledger.inventory;

import java.time.ZoneId;
import java.util.List;

/**
 * Reports on stock and on sales. Each answer is right for one moment, also while others post. Products and locations come
 * by the names they have now; sold lines keep theirs in {@link Sales}. What a query names and nobody knows is reported as
 * nothing. Thread-safe.
 *
 * <p>What holds in all of them: money is exact and per currency; a sale counts at its business time and where it was sold,
 * goods that came back count at the business time of the return and where they came back to; reversed sales and reversed
 * returns do not count.
 */
public interface Reports {
    /** A page of the stock by product and location. */
    Page<StockRow> stock(StockQuery query);

    /** What all pages of that report add up to. */
    StockTotals stockTotals(StockQuery query);

    /** A page of the products with their stock over all locations; {@link ProductStockQuery#toReorder()}: the low ones. */
    Page<ProductStock> stockOfProducts(ProductStockQuery query);

    /** A page of the locations with what they hold, ordered by code. */
    Page<LocationStock> stockOfLocations(LocationQuery query);

    /** The sales of each day or month, in order; those without sales too. */
    List<SalesStep> sales(SalesReportQuery query);

    /**
     * A page of the sales by day or month and product, ordered by step, SKU and currency code; only products that were
     * sold or came back in the step.
     */
    Page<ProductSales> salesOfProducts(SalesReportQuery query);

    /** The products that sold best, the best first. */
    List<TopSeller> topSellers(TopSellersQuery query);

    /** A page of what came in and went out of each cell. */
    Page<MovementSummary> movementSummary(MovementSummaryQuery query);

    /** The figures of the day that it is in this zone now, by the ledger's clock. */
    Dashboard dashboard(ZoneId zone);
}
