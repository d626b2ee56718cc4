package org.stockledger.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Cell;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Days;
import org.stockledger.inventory.Entry;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.LocationQuery;
import org.stockledger.inventory.LocationStock;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Movement;
import org.stockledger.inventory.MovementQuery;
import org.stockledger.inventory.MovementSummary;
import org.stockledger.inventory.MovementSummaryQuery;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.Period;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.ProductSales;
import org.stockledger.inventory.ProductStock;
import org.stockledger.inventory.ProductStockQuery;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Reports;
import org.stockledger.inventory.SalesFigures;
import org.stockledger.inventory.SalesReportQuery;
import org.stockledger.inventory.SalesStep;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.StockQuery;
import org.stockledger.inventory.StockRow;
import org.stockledger.inventory.StockStatus;
import org.stockledger.inventory.StockTotals;
import org.stockledger.inventory.TopSeller;
import org.stockledger.inventory.TopSellersQuery;
import org.stockledger.inventory.TotalQuantity;

/**
 * The reports worked out a second time and as plainly as possible: from the list of all movements and the catalogue, with
 * loops and {@link BigDecimal}. The calendar is asked for each sale, not turned into instants. Names are ASCII, so that
 * every store has one order.
 */
final class PlainReports {
    private final Inventory inventory;
    private final Map<Sku, Product> products = new TreeMap<>();
    private final Map<LocationCode, Location> locations = new TreeMap<>();

    /** All movements, the first recorded first. */
    private final List<Movement> movements;

    PlainReports(Inventory inventory) {
        this.inventory = inventory;
        LedgerDump.products(inventory).forEach(product -> products.put(product.sku(), product));
        LedgerDump.locations(inventory).forEach(location -> locations.put(location.code(), location));
        try (Stream<Movement> stream =
                inventory.stock().stream(MovementQuery.all().page(PageRequest.first(1_000)))) {
            movements = new ArrayList<>(stream.toList());
        }
        Collections.reverse(movements);
    }

    private Product product(Sku sku) {
        return Objects.requireNonNull(products.get(sku));
    }

    private Location location(LocationCode code) {
        return Objects.requireNonNull(locations.get(code));
    }

    /** Every report of the whole ledger as it is now. */
    void compareAll(Supplier<String> story) {
        Reports reports = inventory.reports();
        StockQuery stock = StockQuery.all().withArchived();
        Days days = Days.byMonth(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"), ZoneOffset.UTC);
        MovementSummaryQuery moved = MovementSummaryQuery.of(Period.ALWAYS);
        TopSellersQuery best = TopSellersQuery.of(Period.ALWAYS).limit(100);
        assertThat(reports.stock(stock).items()).as(story).isEqualTo(stock(stock));
        assertThat(reports.stockTotals(stock)).as(story).isEqualTo(totals(stock));
        assertThat(reports.stockOfProducts(ProductStockQuery.all().withArchived())
                        .items())
                .as(story)
                .isEqualTo(stockOfProducts());
        assertThat(reports.stockOfLocations(LocationQuery.all().withArchived()).items())
                .as(story)
                .isEqualTo(stockOfLocations(true));
        assertThat(reports.movementSummary(moved).items()).as(story).isEqualTo(movementSummary(moved));
        assertThat(reports.salesOfProducts(SalesReportQuery.of(days)).items())
                .as(story)
                .isEqualTo(salesOfProducts(SalesReportQuery.of(days)));
        assertThat(reports.topSellers(best)).as(story).isEqualTo(topSellers(best));
    }

    List<Movement> movements() {
        return movements;
    }

    // ── stock ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /** The balance behind the last entry that was recorded at such a time, of every cell that has one. */
    private Map<Cell, Quantity> balances(Predicate<Instant> recorded) {
        Map<Cell, Quantity> balances = new TreeMap<>();
        movements.stream()
                .filter(movement -> recorded.test(movement.recordedAt()))
                .flatMap(movement -> movement.entries().stream())
                .forEach(entry -> balances.put(entry.cell(), entry.balance()));
        return balances;
    }

    List<StockRow> stock(StockQuery query) {
        Instant asOf = query.asOf();
        List<StockRow> rows = new ArrayList<>();
        balances(recordedAt -> asOf == null || !recordedAt.isAfter(asOf)).forEach((cell, onHand) -> {
            Product product = product(cell.sku());
            Location location = location(cell.location());
            StockStatus status = status(onHand.toBigDecimal(), product);
            boolean wanted = (query.sku() == null || query.sku().equals(cell.sku()))
                    && (query.at() == null || query.at().equals(cell.location()))
                    && (query.category().isEmpty() || query.category().equals(product.category()))
                    && (query.status() == null || query.status() == status)
                    && (query.archivedToo() || !(product.archived() || location.archived()));
            if (wanted) {
                rows.add(new StockRow(cell, product.name(), location.name(), product.unit(), onHand, status));
            }
        });
        return rows;
    }

    private static StockStatus status(BigDecimal onHand, Product product) {
        if (onHand.signum() <= 0) {
            return StockStatus.OUT;
        }
        return onHand.compareTo(product.reorderPoint().toBigDecimal()) < 0 ? StockStatus.LOW : StockStatus.AVAILABLE;
    }

    StockTotals totals(StockQuery query) {
        List<StockRow> rows = stock(query);
        Set<LocationCode> holding = new HashSet<>();
        Map<String, TotalQuantity> onHand = new HashMap<>();
        Map<String, BigDecimal> exact = new TreeMap<>();
        for (StockRow row : rows) {
            onHand.merge(row.unit().code(), TotalQuantity.of(row.onHand()), TotalQuantity::plus);
            Money price = product(row.cell().sku()).price();
            if (price != null) {
                BigDecimal worth = price.amount().multiply(row.onHand().toBigDecimal());
                exact.merge(price.currency().getCurrencyCode(), worth, BigDecimal::add);
            }
            if (row.onHand().signum() != 0) {
                holding.add(row.cell().location());
            }
        }
        List<Money> value = new ArrayList<>();
        exact.forEach((code, amount) -> {
            Currency currency = Currency.getInstance(code);
            value.add(new Money(amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency));
        });
        long out = rows.stream().filter(row -> row.status() == StockStatus.OUT).count();
        long low = rows.stream().filter(row -> row.status() == StockStatus.LOW).count();
        return new StockTotals(rows.size(), out, low, holding.size(), onHand, value);
    }

    /** Every product, by SKU. */
    List<ProductStock> stockOfProducts() {
        Map<Cell, Quantity> balances = balances(always -> true);
        return products.values().stream()
                .map(product -> {
                    List<Quantity> its = balances.entrySet().stream()
                            .filter(cell -> cell.getKey().sku().equals(product.sku()))
                            .map(Map.Entry::getValue)
                            .toList();
                    BigDecimal sum = its.stream().map(Quantity::toBigDecimal).reduce(BigDecimal.ZERO, BigDecimal::add);
                    long places =
                            its.stream().filter(onHand -> onHand.signum() != 0).count();
                    return new ProductStock(product, new TotalQuantity(sum), places, status(sum, product));
                })
                .toList();
    }

    /** Every location, by code. */
    List<LocationStock> stockOfLocations(boolean archivedToo) {
        StockQuery all = archivedToo ? StockQuery.all().withArchived() : StockQuery.all();
        return locations.values().stream()
                .filter(location -> archivedToo || !location.archived())
                .map(location -> {
                    List<StockRow> rows = stock(all.at(location.code()));
                    return new LocationStock(
                            location,
                            rows.stream()
                                    .filter(row -> row.onHand().signum() != 0)
                                    .count(),
                            rows.stream()
                                    .filter(row -> row.status() == StockStatus.LOW)
                                    .count(),
                            rows.stream()
                                    .filter(row -> row.status() == StockStatus.OUT)
                                    .count());
                })
                .toList();
    }

    // ── movements ─────────────────────────────────────────────────────────────────────────────────────────────────

    List<MovementSummary> movementSummary(MovementSummaryQuery query) {
        Instant from = query.recorded().from();
        Instant until = query.recorded().until();
        Map<Cell, Quantity> opening = balances(time -> from != null && time.isBefore(from));
        Map<Cell, Quantity> closing = balances(time -> until == null || time.isBefore(until));
        List<MovementSummary> summaries = new ArrayList<>();
        closing.forEach((cell, last) -> {
            boolean wanted = (query.sku() == null || query.sku().equals(cell.sku()))
                    && (query.at() == null || query.at().equals(cell.location()));
            if (wanted) {
                summaries.add(
                        new MovementSummary(cell, opening.getOrDefault(cell, Quantity.ZERO), last, moved(cell, query)));
            }
        });
        return summaries;
    }

    private List<MovementSummary.Moved> moved(Cell cell, MovementSummaryQuery query) {
        Map<Kind, MovementSummary.Moved> moved = new TreeMap<>();
        for (Movement movement : movements) {
            if (query.recorded().contains(movement.recordedAt())) {
                for (Entry entry : movement.entries()) {
                    if (entry.cell().equals(cell)) {
                        moved.merge(movement.kind(), one(movement.kind(), entry.delta()), PlainReports::both);
                    }
                }
            }
        }
        return List.copyOf(moved.values());
    }

    private static MovementSummary.Moved one(Kind kind, Quantity delta) {
        TotalQuantity moved = TotalQuantity.of(delta.abs());
        return delta.signum() > 0
                ? new MovementSummary.Moved(kind, moved, TotalQuantity.ZERO, 1)
                : new MovementSummary.Moved(kind, TotalQuantity.ZERO, moved, 1);
    }

    private static MovementSummary.Moved both(MovementSummary.Moved left, MovementSummary.Moved right) {
        return new MovementSummary.Moved(
                left.kind(),
                left.in().plus(right.in()),
                left.out().plus(right.out()),
                left.movements() + right.movements());
    }

    // ── sales ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /** The lines of sales and returns that stand. */
    private List<Movement> traded(SalesReportQuery query) {
        return movements.stream()
                .filter(PlainReports::stands)
                .filter(line -> query.sku() == null || query.sku().equals(line.sku()))
                .filter(line -> query.at() == null || query.at().equals(place(line)))
                .filter(line -> !date(query, line).isBefore(query.days().first())
                        && !date(query, line).isAfter(query.days().last()))
                .toList();
    }

    private static boolean stands(Movement line) {
        return (line.kind() == Kind.SALE || line.kind() == Kind.SALE_RETURN) && line.reversedBy() == null;
    }

    private static LocationCode place(Movement line) {
        return Objects.requireNonNull(line.kind() == Kind.SALE ? line.from() : line.to());
    }

    private static Money total(Movement line) {
        return Objects.requireNonNull(line.total());
    }

    /** What the calendar on the wall says. */
    private static LocalDate date(SalesReportQuery query, Movement line) {
        return line.occurredAt().atZone(query.days().zone()).toLocalDate();
    }

    private static LocalDate step(SalesReportQuery query, Movement line) {
        LocalDate date = date(query, line);
        if (query.days().step() == Days.Step.DAY) {
            return date;
        }
        LocalDate firstOfMonth = date.withDayOfMonth(1);
        return firstOfMonth.isBefore(query.days().first()) ? query.days().first() : firstOfMonth;
    }

    private static SalesFigures figures(List<Movement> lines, Currency currency) {
        Set<CommandId> sales = new HashSet<>();
        TotalQuantity sold = TotalQuantity.ZERO;
        TotalQuantity returned = TotalQuantity.ZERO;
        Money revenue = Money.zero(currency);
        Money refunds = Money.zero(currency);
        for (Movement line : lines) {
            if (!total(line).currency().equals(currency)) {
                continue;
            }
            if (line.kind() == Kind.SALE) {
                sales.add(line.command());
                sold = sold.plus(line.quantity());
                revenue = revenue.plus(total(line));
            } else {
                returned = returned.plus(line.quantity());
                refunds = refunds.plus(total(line));
            }
        }
        return new SalesFigures(currency, sales.size(), sold, returned, revenue, refunds);
    }

    private static List<Currency> currencies(List<Movement> lines) {
        Set<String> codes = new TreeSet<>();
        lines.forEach(line -> codes.add(total(line).currency().getCurrencyCode()));
        return codes.stream().map(Currency::getInstance).toList();
    }

    List<SalesStep> sales(SalesReportQuery query) {
        List<Movement> lines = traded(query);
        List<Currency> currencies = currencies(lines);
        List<SalesStep> steps = new ArrayList<>();
        LocalDate day = query.days().first();
        while (!day.isAfter(query.days().last())) {
            LocalDate step = day;
            List<Movement> its = lines.stream()
                    .filter(line -> step(query, line).equals(step))
                    .toList();
            steps.add(new SalesStep(
                    step,
                    currencies.stream().map(currency -> figures(its, currency)).toList()));
            day = query.days().step() == Days.Step.DAY
                    ? day.plusDays(1)
                    : day.withDayOfMonth(1).plusMonths(1);
        }
        return steps;
    }

    /** The figures of all these days together, without currencies in which nothing was sold. */
    List<SalesFigures> figures(Days days) {
        List<Movement> lines = traded(SalesReportQuery.of(days));
        return currencies(lines).stream()
                .map(currency -> figures(lines, currency))
                .toList();
    }

    List<ProductSales> salesOfProducts(SalesReportQuery query) {
        List<Movement> lines = traded(query);
        List<ProductSales> sales = new ArrayList<>();
        List<LocalDate> days = lines.stream()
                .map(line -> step(query, line))
                .distinct()
                .sorted()
                .toList();
        for (LocalDate day : days) {
            for (Product product : products.values()) {
                List<Movement> its = lines.stream()
                        .filter(line -> line.sku().equals(product.sku()))
                        .filter(line -> step(query, line).equals(day))
                        .toList();
                currencies(its)
                        .forEach(currency -> sales.add(
                                new ProductSales(day, product.sku(), product.name(), figures(its, currency))));
            }
        }
        return sales;
    }

    List<TopSeller> topSellers(TopSellersQuery query) {
        Currency only = query.revenueIn();
        List<TopSeller> sellers = new ArrayList<>();
        for (Product product : products.values()) {
            List<Movement> its = movements.stream()
                    .filter(PlainReports::stands)
                    .filter(line -> line.sku().equals(product.sku()))
                    .filter(line -> query.at() == null || query.at().equals(place(line)))
                    .filter(line -> query.occurred().contains(line.occurredAt()))
                    .filter(line -> only == null || total(line).currency().equals(only))
                    .toList();
            List<SalesFigures> figures = currencies(its).stream()
                    .map(currency -> figures(its, currency))
                    .toList();
            TotalQuantity units =
                    figures.stream().map(SalesFigures::units).reduce(TotalQuantity.ZERO, TotalQuantity::plus);
            List<Money> revenue = figures.stream().map(SalesFigures::net).toList();
            if (worth(only, units, revenue).signum() > 0) {
                sellers.add(new TopSeller(product.sku(), product.name(), units, revenue));
            }
        }
        // The sort is stable, and the products came by SKU.
        sellers.sort(Comparator.comparing((TopSeller seller) -> worth(only, seller.units(), seller.revenue()))
                .reversed());
        return sellers.stream().limit(query.limit()).toList();
    }

    private static BigDecimal worth(@Nullable Currency only, TotalQuantity units, List<Money> revenue) {
        if (only == null) {
            return units.amount();
        }
        return revenue.isEmpty() ? BigDecimal.ZERO : revenue.get(0).amount();
    }
}
