package org.stockledger.examples.retail.shop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.stockledger.examples.retail.ShopSettings;
import org.stockledger.examples.retail.catalogue.ProductBook;
import org.stockledger.examples.retail.catalogue.ProductCard;
import org.stockledger.examples.retail.reports.LedgerVersion;
import org.stockledger.examples.retail.reports.Remembered.Dated;
import org.stockledger.examples.retail.reports.Snapshot;
import org.stockledger.examples.retail.shop.DashboardAnswer.Alert;
import org.stockledger.examples.retail.shop.DashboardAnswer.Metrics;
import org.stockledger.examples.retail.shop.DashboardAnswer.Purchase;
import org.stockledger.examples.retail.shop.DashboardAnswer.TopSelling;
import org.stockledger.examples.retail.shop.ShelfAnswer.Shelved;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Dashboard;
import org.stockledger.inventory.Days;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Period;
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.SalesFigures;
import org.stockledger.inventory.SalesReportQuery;
import org.stockledger.inventory.StockStatus;
import org.stockledger.inventory.TopSeller;
import org.stockledger.inventory.TopSellersQuery;

/** Puts the dashboard together, all of it for one moment. */
@Service
class SalesDashboard {
    private static final int LAST_PURCHASES = 5;

    private static final String FIRST_SALE =
            "select id from inv_command where kind = 'SALE' order by occurred_at, command_no limit 1";

    private final Inventory inventory;
    private final Shelf shelf;
    private final ProductBook book;
    private final JdbcClient sql;
    private final LedgerVersion version;
    private final ShopSettings settings;

    SalesDashboard(
            Inventory inventory,
            Shelf shelf,
            ProductBook book,
            JdbcClient sql,
            LedgerVersion version,
            ShopSettings settings) {
        this.inventory = inventory;
        this.shelf = shelf;
        this.book = book;
        this.sql = sql;
        this.version = version;
        this.settings = settings;
    }

    @Snapshot
    public Dated<DashboardAnswer> of(int year) {
        SalesMonths months = months(year);
        Dashboard today = inventory.reports().dashboard(settings.calendar());
        DashboardAnswer answer = new DashboardAnswer(
                metrics(months.total(), today), year, months.of(year), topSelling(), alerts(), purchases(today));
        return new Dated<>(answer, version.now());
    }

    /** Every month from the first sale, or from the year asked for, to now. */
    private SalesMonths months(int year) {
        ZoneId zone = settings.calendar();
        LocalDate today = settings.today();
        LocalDate first = earlier(firstSale(zone), LocalDate.of(year, 1, 1));
        LocalDate last = year > today.getYear() ? LocalDate.of(year, 12, 31) : today;
        Days days = Days.byMonth(first, last, zone);
        return new SalesMonths(inventory.reports().sales(SalesReportQuery.of(days)), settings);
    }

    private LocalDate firstSale(ZoneId zone) {
        return sql.sql(FIRST_SALE)
                .query(String.class)
                .optional()
                .flatMap(id -> inventory.sales().find(CommandId.of(id)))
                .map(sale -> LocalDate.ofInstant(sale.occurredAt(), zone))
                .orElseGet(settings::today);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private Metrics metrics(SalesFigures all, Dashboard today) {
        SalesFigures sold = settings.oursOf(today.salesToday());
        return new Metrics(
                all.units().amount(),
                all.net().amount(),
                sold.net().amount(),
                sold.sales(),
                change(
                        settings.oursOf(today.salesSameDaysLastMonth()).net().amount(),
                        settings.oursOf(today.salesThisMonth()).net().amount()));
    }

    private static @Nullable BigDecimal change(BigDecimal before, BigDecimal now) {
        return before.signum() <= 0
                ? null
                : now.subtract(before).multiply(BigDecimal.valueOf(100)).divide(before, 1, RoundingMode.HALF_UP);
    }

    private List<TopSelling> topSelling() {
        List<TopSeller> best = inventory.reports().topSellers(TopSellersQuery.of(Period.ALWAYS));
        Map<String, ProductCard> cards =
                book.cards(best.stream().map(seller -> seller.sku().text()).toList());
        return best.stream()
                .map(seller -> new TopSelling(
                        seller.sku().text(),
                        seller.name(),
                        seller.units().amount(),
                        reviews(cards.get(seller.sku().text()))))
                .toList();
    }

    private static BigDecimal reviews(@Nullable ProductCard card) {
        return card == null ? BigDecimal.ZERO : card.reviews();
    }

    private List<Alert> alerts() {
        return shelf.all().stream()
                .filter(shelved -> shelved.status() != StockStatus.AVAILABLE)
                .sorted(Shelved.WORST_FIRST)
                .map(shelved -> new Alert(
                        shelved.product().sku().text(),
                        shelved.product().name(),
                        shelved.onHand().toBigDecimal(),
                        shelved.status() == StockStatus.OUT ? "critical" : "warning"))
                .toList();
    }

    private static List<Purchase> purchases(Dashboard today) {
        return today.lastSales().stream()
                .flatMap(sale -> sale.lines().stream()
                        .map(line -> new Purchase(
                                user(sale),
                                line.name(),
                                line.unitPrice().amount(),
                                sale.recordedAt(),
                                sale.id().text())))
                .limit(LAST_PURCHASES)
                .toList();
    }

    private static String user(Sale sale) {
        String actor = sale.context().actor();
        return actor == null ? "-" : actor;
    }
}
