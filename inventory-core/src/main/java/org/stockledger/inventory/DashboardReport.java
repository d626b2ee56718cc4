package org.stockledger.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.stockledger.inventory.spi.ReportRepository;
import org.stockledger.inventory.spi.ReportRepository.Counts;
import org.stockledger.inventory.spi.ReportRepository.StepSales;
import org.stockledger.inventory.spi.SaleRepository;
import org.stockledger.inventory.spi.SalesSteps;
import org.stockledger.inventory.spi.StoreTransaction;

/** Puts a dashboard together out of what one transaction sees. */
final class DashboardReport {
    private static final int LAST_SALES = 5;

    private final ReportRepository reports;
    private final SaleRepository sales;
    private final ComparedDays days;

    DashboardReport(StoreTransaction transaction, ComparedDays days) {
        this.reports = transaction.reports();
        this.sales = transaction.sales();
        this.days = days;
    }

    Dashboard dashboard() {
        Counts counts = reports.counts();
        List<StepSales> sold = reports.sales(new SalesSteps(days.bounds(), null, null));
        return new Dashboard(
                days.today().first(),
                counts.products(),
                counts.locations(),
                counts.entries(),
                counts.out(),
                counts.low(),
                reports.totals(StockQuery.all()).value(),
                figures(sold, Set.of(ComparedDays.TODAY)),
                figures(sold, Set.of(ComparedDays.EARLIER_THIS_MONTH, ComparedDays.TODAY)),
                figures(sold, Set.of(ComparedDays.LAST_MONTH)),
                reports.topSellers(TopSellersQuery.of(days.thisMonth().period())),
                lastSales());
    }

    private static List<SalesFigures> figures(List<StepSales> sold, Set<Integer> steps) {
        TreeMap<String, SalesFigures> byCurrency = new TreeMap<>();
        sold.stream()
                .filter(sales -> steps.contains(sales.step()))
                .map(StepSales::figures)
                .forEach(
                        figures -> byCurrency.merge(figures.currency().getCurrencyCode(), figures, SalesFigures::plus));
        return List.copyOf(byCurrency.values());
    }

    private List<Sale> lastSales() {
        List<Sale> last = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(2 * LAST_SALES));
        while (next.isPresent() && last.size() < LAST_SALES) {
            PageRequest request = next.get();
            Page<Sale> page = sales.list(SaleQuery.all().page(request));
            page.items().stream()
                    .filter(sale -> !sale.reversed())
                    .limit(LAST_SALES - last.size())
                    .forEach(last::add);
            next = page.next().map(request::after);
        }
        return last;
    }
}
