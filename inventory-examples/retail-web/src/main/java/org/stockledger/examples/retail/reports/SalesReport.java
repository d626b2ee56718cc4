package org.stockledger.examples.retail.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stockledger.examples.retail.ShopSettings;
import org.stockledger.inventory.Days;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.SalesFigures;
import org.stockledger.inventory.SalesReportQuery;
import org.stockledger.inventory.SalesStep;
import org.stockledger.inventory.TopSeller;
import org.stockledger.inventory.TopSellersQuery;

/** Sales by day or month, and what sold best: net of what came back, in the shop's currency. */
@Service
class SalesReport {
    private final Inventory inventory;
    private final ShopSettings settings;

    SalesReport(Inventory inventory, ShopSettings settings) {
        this.inventory = inventory;
        this.settings = settings;
    }

    /** A day or a month. */
    record Row(String period, BigDecimal units, BigDecimal revenue) {}

    /** A product. */
    record Seller(String productId, String name, BigDecimal units, BigDecimal revenue) {}

    @Transactional(readOnly = true)
    public List<Row> byStep(SalesReportQuery query) {
        return inventory.reports().sales(query).stream()
                .map(step -> row(step, query.days().step()))
                .toList();
    }

    private Row row(SalesStep step, Days.Step length) {
        SalesFigures figures = settings.oursOf(step.figures());
        return new Row(
                name(step.day(), length),
                figures.units().amount(),
                figures.net().amount());
    }

    private static String name(LocalDate day, Days.Step step) {
        return step == Days.Step.DAY ? day.toString() : YearMonth.from(day).toString();
    }

    @Transactional(readOnly = true)
    public List<Seller> best(TopSellersQuery query) {
        return inventory.reports().topSellers(query).stream().map(this::seller).toList();
    }

    private Seller seller(TopSeller seller) {
        return new Seller(
                seller.sku().text(),
                seller.name(),
                seller.units().amount(),
                settings.ours(seller.revenue()).amount());
    }
}
