package org.stockledger.inventory.jpa;

import java.util.List;
import org.stockledger.inventory.LocationQuery;
import org.stockledger.inventory.LocationStock;
import org.stockledger.inventory.MovementSummary;
import org.stockledger.inventory.MovementSummaryQuery;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.ProductStock;
import org.stockledger.inventory.ProductStockQuery;
import org.stockledger.inventory.StockQuery;
import org.stockledger.inventory.StockRow;
import org.stockledger.inventory.StockTotals;
import org.stockledger.inventory.TopSeller;
import org.stockledger.inventory.TopSellersQuery;
import org.stockledger.inventory.spi.ReportRepository;
import org.stockledger.inventory.spi.SalesSteps;

/** Questions of the reports, each answered by one statement. */
final class JpaReportRepository implements ReportRepository {
    private final Sql sql;

    JpaReportRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<StockRow> stock(StockQuery query) {
        return new StockReports(sql).page(query);
    }

    @Override
    public StockTotals totals(StockQuery query) {
        return new StockReports(sql).totals(query);
    }

    @Override
    public Page<ProductStock> stockOfProducts(ProductStockQuery query) {
        return new CatalogueReports(sql).products(query);
    }

    @Override
    public Page<LocationStock> stockOfLocations(LocationQuery query) {
        return new CatalogueReports(sql).locations(query);
    }

    @Override
    public Counts counts() {
        return new CatalogueReports(sql).counts();
    }

    @Override
    public List<StepSales> sales(SalesSteps steps) {
        return new SalesReports(sql).bySteps(steps);
    }

    @Override
    public Page<ProductStepSales> salesOfProducts(SalesSteps steps, PageRequest page) {
        return new SalesReports(sql).byProducts(steps, page);
    }

    @Override
    public List<TopSeller> topSellers(TopSellersQuery query) {
        return new TopSellers(sql).best(query);
    }

    @Override
    public Page<MovementSummary> movementSummary(MovementSummaryQuery query) {
        return new MovementReports(sql).page(query);
    }
}
