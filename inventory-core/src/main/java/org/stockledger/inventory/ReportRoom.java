package org.stockledger.inventory;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stockledger.inventory.spi.ReportRepository.ProductStepSales;
import org.stockledger.inventory.spi.ReportRepository.StepSales;
import org.stockledger.inventory.spi.SalesSteps;

/** The room of the reports: turns calendars into instants for the store, and what it found into days again. */
final class ReportRoom implements Reports {
    private final Attempts attempts;
    private final InstantSource clock;

    ReportRoom(Attempts attempts, InstantSource clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    @Override
    public Page<StockRow> stock(StockQuery query) {
        Given.required("query", query);
        return attempts.read(transaction -> transaction.reports().stock(query));
    }

    @Override
    public StockTotals stockTotals(StockQuery query) {
        Given.required("query", query);
        return attempts.read(transaction -> transaction.reports().totals(query));
    }

    @Override
    public Page<ProductStock> stockOfProducts(ProductStockQuery query) {
        Given.required("query", query);
        return attempts.read(transaction -> transaction.reports().stockOfProducts(query));
    }

    @Override
    public Page<LocationStock> stockOfLocations(LocationQuery query) {
        Given.required("query", query);
        return attempts.read(transaction -> transaction.reports().stockOfLocations(query));
    }

    @Override
    public List<SalesStep> sales(SalesReportQuery query) {
        SalesSteps steps = stepsOf(query);
        List<StepSales> found =
                attempts.read(transaction -> transaction.reports().sales(steps));
        Map<String, SalesFigures> nothing = new TreeMap<>();
        Map<Integer, Map<String, SalesFigures>> byStep = new HashMap<>();
        for (StepSales sales : found) {
            Currency currency = sales.figures().currency();
            nothing.put(currency.getCurrencyCode(), SalesFigures.none(currency));
            byStep.computeIfAbsent(sales.step(), step -> new HashMap<>())
                    .put(currency.getCurrencyCode(), sales.figures());
        }
        return filled(query.days().steps(), byStep, nothing);
    }

    private static List<SalesStep> filled(
            List<LocalDate> days, Map<Integer, Map<String, SalesFigures>> byStep, Map<String, SalesFigures> nothing) {
        SalesStep[] steps = new SalesStep[days.size()];
        for (int step = 0; step < steps.length; step++) {
            Map<String, SalesFigures> figures = new TreeMap<>(nothing);
            figures.putAll(byStep.getOrDefault(step, Map.of()));
            steps[step] = new SalesStep(days.get(step), List.copyOf(figures.values()));
        }
        return List.of(steps);
    }

    @Override
    public Page<ProductSales> salesOfProducts(SalesReportQuery query) {
        SalesSteps steps = stepsOf(query);
        Page<ProductStepSales> found =
                attempts.read(transaction -> transaction.reports().salesOfProducts(steps, query.page()));
        List<LocalDate> days = query.days().steps();
        List<ProductSales> sales = found.items().stream()
                .map(item -> new ProductSales(days.get(item.step()), item.sku(), item.name(), item.figures()))
                .toList();
        return new Page<>(sales, found.next());
    }

    private static SalesSteps stepsOf(SalesReportQuery query) {
        Given.required("query", query);
        return new SalesSteps(query.days().bounds(), query.sku(), query.at());
    }

    @Override
    public List<TopSeller> topSellers(TopSellersQuery query) {
        Given.required("query", query);
        return attempts.read(transaction -> transaction.reports().topSellers(query));
    }

    @Override
    public Page<MovementSummary> movementSummary(MovementSummaryQuery query) {
        Given.required("query", query);
        return attempts.read(transaction -> transaction.reports().movementSummary(query));
    }

    @Override
    public Dashboard dashboard(ZoneId zone) {
        Given.required("zone", zone);
        ComparedDays days = ComparedDays.on(clock.instant().atZone(zone).toLocalDate(), zone);
        return attempts.read(transaction -> new DashboardReport(transaction, days).dashboard());
    }
}
