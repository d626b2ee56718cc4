package org.stockledger.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stockledger.inventory.Adjustment;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Context;
import org.stockledger.inventory.Dashboard;
import org.stockledger.inventory.Days;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.LocationQuery;
import org.stockledger.inventory.Movement;
import org.stockledger.inventory.MovementSummaryQuery;
import org.stockledger.inventory.Outcome;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.Period;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.ProductStock;
import org.stockledger.inventory.ProductStockQuery;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.ReceiptLine;
import org.stockledger.inventory.Reports;
import org.stockledger.inventory.Reversal;
import org.stockledger.inventory.SaleLine;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.SaleReturn;
import org.stockledger.inventory.SalesReportQuery;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.StockQuery;
import org.stockledger.inventory.StockRow;
import org.stockledger.inventory.StockStatus;
import org.stockledger.inventory.TopSellersQuery;
import org.stockledger.inventory.Transfer;
import org.stockledger.inventory.UnitOfMeasure;

/**
 * Random weeks of trade around a change of the clocks, each from a seed: every report is compared with the same report
 * worked out from the list of all movements. What happened in the week is counted; what never happened is a failure,
 * because nothing was tested there.
 */
public abstract class ReportedHistoriesContract extends ActivityContract {
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Europe/Berlin"), ZoneId.of("America/New_York"), ZoneId.of("Asia/Kathmandu"));
    private static final Instant WEEK = Instant.parse("2026-03-26T22:00:00Z");
    private static final int COMMANDS = 200;

    private final List<String> skus = new ArrayList<>(List.of("A", "B", "C", "D", "E"));
    private final List<String> places = List.of("X", "Y", "Z");
    private final Map<String, Integer> happened = new TreeMap<>();
    private final List<CommandId> sales = new ArrayList<>();
    private final List<CommandId> returns = new ArrayList<>();
    private final List<CommandId> posted = new ArrayList<>();
    private Random dice = new Random(0);

    /** For stores. */
    protected ReportedHistoriesContract() {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void every_report_is_what_the_movements_add_up_to(long seed) {
        dice = new Random(seed);
        clock.set(Instant.parse("2026-03-31T20:00:00Z"));
        open();
        List<Command> week = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            Command command = command().id("c" + i).with(Context.NONE.occurredAt(someTime()));
            week.add(command);
            if (i % 7 == 0 || command instanceof SaleReturn || command instanceof Reversal) {
                post(week);
                clock.moveBy(Duration.ofMinutes(dice.nextInt(200)));
            }
        }
        post(week);
        close();

        PlainReports plain = new PlainReports(inventory());
        compareStock(plain);
        compareMovements(plain);
        compareSales(plain);
        compareDashboard(plain);
        assertEverythingHappened(plain);
    }

    // ── the week ──────────────────────────────────────────────────────────────────────────────────────────────────

    private void open() {
        aProduct(Product.of("A", "Pieces").priced("4.50", "EUR").inCategory("x").reorderedAt(Quantity.of(12)));
        aProduct(Product.of("B", "Weighed")
                .priced("0.333", "EUR")
                .countedIn(UnitOfMeasure.KG)
                .reorderedAt(quantity("20.5")));
        aProduct(Product.of("C", "May be owed").priced("1.255", "USD").floorAt(Quantity.of(-20)));
        aProduct(Product.of("D", "Without a price").inCategory("x"));
        aProduct(Product.of("E", "From Japan").priced("120", "JPY").reorderedAt(Quantity.of(1)));
        aProduct(Product.of("F", "Never moved").reorderedAt(Quantity.of(3)));
        places.forEach(this::aLocation);
        aLocation("W");
    }

    private void post(List<Command> week) {
        for (Outcome outcome : inventory().post(week)) {
            if (outcome instanceof Outcome.Posted done) {
                posted.add(done.posting().id());
                if (done.posting().kind() == Kind.SALE) {
                    sales.add(done.posting().id());
                } else if (done.posting().kind() == Kind.SALE_RETURN) {
                    returns.add(done.posting().id());
                }
            }
        }
        week.clear();
    }

    /** One product gets another name, one is sold out and archived. */
    private void close() {
        inventory()
                .products()
                .change(Sku.of("A"), product -> product.renamed("Z-A").named("Pieces, renamed"));
        skus.set(0, "Z-A");
        inventory().stock().onHand(Sku.of("D")).forEach((place, onHand) -> {
            if (onHand.signum() > 0) {
                inventory()
                        .post(Adjustment.at(place.text(), "sold out")
                                .line(line("D", onHand.negated().toString())));
            }
        });
        inventory().products().archive(Sku.of("D"));
    }

    private Instant someTime() {
        Duration behind = switch (dice.nextInt(4)) {
            case 0 -> Duration.ofHours(dice.nextInt(170));
            case 1 -> Duration.ofHours(dice.nextInt(170)).minusNanos(1_000);
            case 2 -> Duration.ofDays(-dice.nextInt(40)).plusMinutes(dice.nextInt(1_440));
            default -> Duration.ofSeconds(dice.nextInt(170 * 3_600));
        };
        return WEEK.plus(behind);
    }

    private String sku() {
        return skus.get(dice.nextInt(skus.size()));
    }

    private String place() {
        return places.get(dice.nextInt(places.size()));
    }

    private Quantity amount(String sku) {
        int amount = 1 + dice.nextInt(12);
        return sku.equals("B") ? quantity(amount + "." + dice.nextInt(1_000)) : Quantity.of(amount);
    }

    private Command command() {
        String sku = sku();
        String place = place();
        Quantity amount = amount(sku);
        return switch (dice.nextInt(15)) {
            case 0, 1, 2 -> Receipt.into(place).line(new ReceiptLine(Sku.of(sku), amount.plus(amount), null));
            case 3 -> Issue.from(place).line(line(sku, amount.toString()));
            case 4 -> transfer(sku, place, amount);
            case 5 -> Adjustment.at(place, "count").line(sku, dice.nextBoolean() ? 3 : -2);
            case 6, 7, 8, 9 -> sale(sku, place, amount);
            case 10, 11 -> sales.isEmpty() ? sale(sku, place, amount) : goodsBack(place);
            case 12 -> posted.isEmpty() ? sale(sku, place, amount) : Reversal.of(oneOf(posted));
            case 13 -> returns.isEmpty() ? sale(sku, place, amount) : Reversal.of(oneOf(returns));
            default -> sales.isEmpty() ? sale(sku, place, amount) : Reversal.of(oneOf(sales));
        };
    }

    private CommandId oneOf(List<CommandId> ids) {
        return ids.get(dice.nextInt(ids.size()));
    }

    private Transfer transfer(String sku, String from, Quantity amount) {
        String to = places.get((places.indexOf(from) + 1) % places.size());
        return Transfer.between(from, to).line(line(sku, amount.toString()));
    }

    private SaleRequest sale(String sku, String place, Quantity amount) {
        SaleLine line = new SaleLine(Sku.of(sku), amount, null, null);
        if (sku.equals("D") || !sku.equals("E") && dice.nextInt(3) == 0) {
            line = line.priced("2.125", dice.nextBoolean() ? "EUR" : "GBP");
        }
        SaleRequest request = SaleRequest.at(place).line(line);
        if (sku.equals("A") && line.unitPrice() == null) {
            request = request.line("A", 1).line(new SaleLine(Sku.of("B"), quantity("0.125"), null, null));
        }
        return request;
    }

    private SaleReturn goodsBack(String place) {
        CommandId sale = oneOf(sales);
        SaleReturn goods = SaleReturn.of(sale)
                .line(
                        1,
                        inventory()
                                        .sales()
                                        .find(sale)
                                        .orElseThrow()
                                        .lines()
                                        .get(0)
                                        .sku()
                                        .equals(Sku.of("B"))
                                ? quantity("0.5")
                                : Quantity.of(1));
        return dice.nextInt(3) == 0 ? goods.into(LocationCode.of(place)) : goods;
    }

    // ── comparing ─────────────────────────────────────────────────────────────────────────────────────────────────

    private Reports reports() {
        return inventory().reports();
    }

    private void compareStock(PlainReports plain) {
        List<Movement> movements = plain.movements();
        List<@Nullable Instant> moments = new ArrayList<>();
        moments.add(null);
        for (int i = 0; i < movements.size(); i += 9) {
            Instant recordedAt = movements.get(i).recordedAt();
            moments.add(recordedAt);
            moments.add(microsAfter(recordedAt, -1));
        }
        for (@Nullable Instant asOf : moments) {
            for (boolean archivedToo : new boolean[] {false, true}) {
                StockQuery query =
                        new StockQuery(null, null, "", null, archivedToo, asOf, PageRequest.first(1 + dice.nextInt(9)));
                compareStock(plain, query);
            }
        }
        for (StockStatus status : StockStatus.values()) {
            compareStock(plain, StockQuery.all().with(status).inCategory("x").withArchived());
            compareStock(plain, StockQuery.all().with(status).at(LocationCode.of("Y")));
            compareStock(plain, StockQuery.all().with(status).of(Sku.of("B")));
        }
        compareProducts(plain);
        assertThat(reports().stockOfLocations(LocationQuery.all()).items()).isEqualTo(plain.stockOfLocations(false));
        assertThat(reports()
                        .stockOfLocations(LocationQuery.all().withArchived())
                        .items())
                .isEqualTo(plain.stockOfLocations(true));
    }

    private void compareStock(PlainReports plain, StockQuery query) {
        List<StockRow> rows = paged(query.page().size(), page -> reports().stock(query.page(page)));
        assertThat(rows).as("%s", query).isEqualTo(plain.stock(query));
        assertThat(reports().stockTotals(query)).as("%s", query).isEqualTo(plain.totals(query));
        rows.forEach(row -> {
            count(row.status().name());
            count(row.onHand().signum() < 0 ? "OWED" : "NOT OWED");
        });
    }

    private void compareProducts(PlainReports plain) {
        List<ProductStock> all = plain.stockOfProducts();
        assertThat(paged(
                        2,
                        page -> reports()
                                .stockOfProducts(
                                        ProductStockQuery.all().withArchived().page(page))))
                .isEqualTo(all);
        List<ProductStock> toReorder = new ArrayList<>();
        for (StockStatus status : StockStatus.values()) {
            all.stream()
                    .filter(stock ->
                            stock.status() == status && !stock.product().archived())
                    .filter(stock -> stock.missing().signum() > 0)
                    .forEach(toReorder::add);
        }
        assertThat(paged(
                        1,
                        page -> reports()
                                .stockOfProducts(ProductStockQuery.toReorder().page(page))))
                .isEqualTo(toReorder);
        count(toReorder.isEmpty() ? "ENOUGH" : "TO REORDER");
    }

    private void compareMovements(PlainReports plain) {
        List<Movement> movements = plain.movements();
        for (int i = 0; i < 12; i++) {
            Instant one = movements.get(dice.nextInt(movements.size())).recordedAt();
            Instant other = movements.get(dice.nextInt(movements.size())).recordedAt();
            Period period = one.isBefore(other) ? Period.between(one, other) : Period.between(other, one);
            MovementSummaryQuery query = MovementSummaryQuery.of(period);
            assertThat(paged(1 + dice.nextInt(5), page -> reports().movementSummary(query.page(page))))
                    .as("%s", query)
                    .isEqualTo(plain.movementSummary(query));
        }
        for (Period period : List.of(Period.ALWAYS, Period.since(clock.instant()), Period.before(clock.instant()))) {
            MovementSummaryQuery query = MovementSummaryQuery.of(period).of(Sku.of("B"));
            assertThat(reports().movementSummary(query).items()).isEqualTo(plain.movementSummary(query));
        }
    }

    private void compareSales(PlainReports plain) {
        for (ZoneId zone : ZONES) {
            LocalDate first = LocalDate.parse("2026-02-10").plusDays(dice.nextInt(40));
            LocalDate last = LocalDate.parse("2026-03-28").plusDays(dice.nextInt(9));
            for (Days days : List.of(Days.byDay(first, last, zone), Days.byMonth(first, last, zone))) {
                SalesReportQuery all = SalesReportQuery.of(days);
                compareSales(plain, all);
                compareSales(plain, all.of(Sku.of(sku())));
                compareSales(plain, all.at(LocationCode.of(place())));
                compareBest(plain, TopSellersQuery.of(days.period()).limit(1 + dice.nextInt(6)));
            }
        }
    }

    private void compareSales(PlainReports plain, SalesReportQuery query) {
        assertThat(reports().sales(query)).as("%s", query).isEqualTo(plain.sales(query));
        assertThat(paged(1 + dice.nextInt(20), page -> reports().salesOfProducts(query.page(page))))
                .as("%s", query)
                .isEqualTo(plain.salesOfProducts(query));
    }

    private void compareBest(PlainReports plain, TopSellersQuery query) {
        List<TopSellersQuery> queries = new ArrayList<>(List.of(query, query.at(LocationCode.of(place()))));
        for (String currency : List.of("EUR", "GBP", "USD", "JPY", "CHF")) {
            queries.add(query.byRevenueIn(Currency.getInstance(currency)));
        }
        queries.forEach(
                one -> assertThat(reports().topSellers(one)).as("%s", one).isEqualTo(plain.topSellers(one)));
    }

    private void compareDashboard(PlainReports plain) {
        for (ZoneId zone : ZONES) {
            LocalDate today = clock.instant().atZone(zone).toLocalDate();
            LocalDate first = today.withDayOfMonth(1);
            Dashboard dashboard = reports().dashboard(zone);
            assertThat(dashboard.today()).isEqualTo(today);
            assertThat(dashboard.salesToday()).isEqualTo(plain.figures(Days.byDay(today, today, zone)));
            assertThat(dashboard.salesThisMonth()).isEqualTo(plain.figures(Days.byDay(first, today, zone)));
            assertThat(dashboard.salesSameDaysLastMonth())
                    .isEqualTo(plain.figures(Days.byDay(first.minusMonths(1), today.minusMonths(1), zone)));
            assertThat(dashboard.topSellers())
                    .isEqualTo(plain.topSellers(
                            TopSellersQuery.of(Days.byDay(first, today, zone).period())));
            assertThat(dashboard.value())
                    .isEqualTo(plain.totals(StockQuery.all()).value());
            assertThat(dashboard.entries())
                    .isEqualTo(plain.movements().stream()
                            .mapToLong(movement -> movement.entries().size())
                            .sum());
            assertThat(dashboard.lastSales())
                    .isEqualTo(LedgerDump.sales(inventory()).stream()
                            .filter(sale -> !sale.reversed())
                            .limit(5)
                            .toList());
            assertThat(dashboard.products()).isEqualTo(5);
            assertThat(dashboard.locations()).isEqualTo(4);
        }
    }

    // ── counting ──────────────────────────────────────────────────────────────────────────────────────────────────

    private void count(String what) {
        happened.merge(what, 1, Integer::sum);
    }

    private void assertEverythingHappened(PlainReports plain) {
        for (Movement movement : plain.movements()) {
            count(movement.kind().name());
            if (movement.reversedBy() != null) {
                count(movement.kind() + " REVERSED");
            }
            if (movement.total() != null) {
                count(movement.kind() + " " + movement.total().currency());
            }
        }
        assertThat(happened)
                .containsKeys(
                        "RECEIPT",
                        "ISSUE",
                        "TRANSFER",
                        "ADJUSTMENT",
                        "SALE",
                        "SALE_RETURN",
                        "REVERSAL",
                        "SALE REVERSED",
                        "SALE_RETURN REVERSED",
                        "SALE EUR",
                        "SALE GBP",
                        "SALE USD",
                        "SALE JPY",
                        "SALE_RETURN EUR",
                        "OUT",
                        "LOW",
                        "AVAILABLE",
                        "OWED",
                        "TO REORDER");
    }
}
