package org.stockledger.inventory.spi;

import java.util.List;
import org.stockledger.inventory.LocationQuery;
import org.stockledger.inventory.LocationStock;
import org.stockledger.inventory.MovementSummary;
import org.stockledger.inventory.MovementSummaryQuery;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.ProductStock;
import org.stockledger.inventory.ProductStockQuery;
import org.stockledger.inventory.SalesFigures;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.StockQuery;
import org.stockledger.inventory.StockRow;
import org.stockledger.inventory.StockTotals;
import org.stockledger.inventory.TopSeller;
import org.stockledger.inventory.TopSellersQuery;

/**
 * Questions of the reports. What each query selects and how it is ordered is said at the query; here is what a store must
 * see to.
 *
 * <p><b>One moment.</b> Each method answers from one snapshot: one statement, or several in a transaction that reads one
 * snapshot. In a store that owns its transactions all the answers within one {@link InventoryStore#read} come from one
 * snapshot (REPEATABLE READ or better), because a dashboard asks several. In a transaction of the host they are as close
 * together as its isolation makes them.
 *
 * <p><b>Cells.</b> Cells without an entry do not exist: they are no row and count nowhere. As of an instant a cell stands
 * as its last entry recorded at or before it left it, and does not exist if there is none. A status compares with the
 * product's reorder point of now, {@link org.stockledger.inventory.StockStatus#of}.
 *
 * <p><b>Sales.</b> Sales count at their business time and at the location that sold; sale returns at the business time of
 * the return and at the location the goods went into, with the quantity and the refund of each of their movements.
 * Reversed sales, reversed returns and reversals do not count. Lines belong to products, not to names: what is shown is
 * the SKU and the name of now. {@link SalesFigures#sales()} counts each sale once, however many of its lines match; a
 * return is no sale.
 *
 * <p><b>Order and pages.</b> SKUs, location codes and currency codes are ordered by code point. Pages go by keyset; a
 * cursor of another list, or another order of it, and a forged one are invalid ({@code CURSOR_INVALID}).
 *
 * <p><b>Cost.</b> Stock, now or as of an instant: a step of logarithmic cost for each cell, whatever the length of the
 * history. Sales: in proportion to the sales and returns of the period, never to the ledger. The summary of movements: in
 * proportion to the entries of the page's cells in the period.
 */
public interface ReportRepository {
    /** A page of the stock; of the cells as of the instant, if the query names one. */
    Page<StockRow> stock(StockQuery query);

    /**
     * What all the rows of that report add up to, whatever page the query names. {@link StockTotals#of} rounds the value:
     * give it the exact sums.
     */
    StockTotals totals(StockQuery query);

    /** A page of the products, those without cells too, with the sums over all their cells, those at archived locations too. */
    Page<ProductStock> stockOfProducts(ProductStockQuery query);

    /**
     * A page of the locations, those without cells too, by code. Cells of archived products count only where the query
     * asks for archived ones. {@link LocationQuery#containing()} is looked for as in {@link LocationRepository}.
     */
    Page<LocationStock> stockOfLocations(LocationQuery query);

    /** How much there is of everything; the cost does not grow with the ledger. */
    Counts counts();

    /** The figures of each step and currency in which something was sold or came back, in any order. */
    List<StepSales> sales(SalesSteps steps);

    /**
     * A page of the figures of each step, product and currency in which something was sold or came back, ordered by step,
     * SKU and currency code.
     */
    Page<ProductStepSales> salesOfProducts(SalesSteps steps, PageRequest page);

    /** The products that sold best, the best first. */
    List<TopSeller> topSellers(TopSellersQuery query);

    /** A page of the cells that had an entry before the end of the period, with what moved in it. */
    Page<MovementSummary> movementSummary(MovementSummaryQuery query);

    /**
     * How much there is of everything.
     *
     * @param products products not archived
     * @param locations locations not archived
     * @param entries all entries of the ledger: the sum of the cells' sequences, so that nothing is counted one by one
     * @param out products not archived whose sum over all cells is 0 or less, those without cells too
     * @param low products not archived whose sum over all cells is more than 0 and below their reorder point
     */
    record Counts(long products, long locations, long entries, long out, long low) {}

    /**
     * The sales of one step in one currency.
     *
     * @param step the number of the step, counted from 0
     * @param figures what was sold and what came back
     */
    record StepSales(int step, SalesFigures figures) {}

    /**
     * The sales of one product in one step and one currency.
     *
     * @param step the number of the step, counted from 0
     * @param sku the product's SKU now
     * @param name the product's name now
     * @param figures what was sold and what came back
     */
    record ProductStepSales(int step, Sku sku, String name, SalesFigures figures) {}
}
