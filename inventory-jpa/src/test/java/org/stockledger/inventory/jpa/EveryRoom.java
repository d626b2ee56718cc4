package org.stockledger.inventory.jpa;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Adjustment;
import org.stockledger.inventory.Days;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.LocationQuery;
import org.stockledger.inventory.MovementQuery;
import org.stockledger.inventory.MovementSummaryQuery;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.Period;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.ProductQuery;
import org.stockledger.inventory.ProductStockQuery;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.Reports;
import org.stockledger.inventory.Reversal;
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.SaleQuery;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.SaleReturn;
import org.stockledger.inventory.SalesReportQuery;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.StockQuery;
import org.stockledger.inventory.StockStatus;
import org.stockledger.inventory.TopSellersQuery;
import org.stockledger.inventory.Transfer;

/** Goes through every room of a shop that has a {@link TradeYear} behind it, and asks for everything in every way. */
final class EveryRoom {
    private static final Sku SKU = TradeYear.sku(3);
    private static final LocationCode HERE = TradeYear.code(1);
    private static final LocationCode THERE = TradeYear.code(0);
    private static final Instant JUNE = Instant.parse("2025-06-01T00:00:00Z");
    private static final Period WEEK = Period.between(JUNE, JUNE.plus(Duration.ofDays(7)));

    private final Inventory inventory;

    EveryRoom(Inventory inventory) {
        this.inventory = inventory;
    }

    /** Everything but {@code verify}. */
    void visit() {
        post();
        changeTheCatalogue();
        lookAtStock();
        listMovements();
        listSales();
        reportStock();
        reportSales();
        inventory.products().list(ProductQuery.all().containing("number 3"));
        inventory.locations().list(LocationQuery.all().containing("shop"));
    }

    private void post() {
        String sku = SKU.text();
        String here = HERE.text();
        inventory.post(Receipt.into(here).line(sku, 5));
        inventory.post(Issue.from(here).line(sku, 1));
        inventory.post(Adjustment.at(here, "COUNT").line(sku, -1));
        Posting moved = inventory.post(Transfer.between(THERE.text(), here).line(sku, 2));
        inventory.post(Reversal.of(moved.id()));
        SaleRequest request =
                SaleRequest.at(here).line(sku, 2).line(TradeYear.sku(4).text(), 1);
        Sale sale = inventory.sales().sell(request);
        inventory.sales().sell(request);
        inventory.sales().takeBack(SaleReturn.of(sale.id()).line(1, Quantity.of(1)));
        List<SaleRequest> several = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            several.add(SaleRequest.at(here).line(TradeYear.sku(number).text(), 1));
        }
        inventory.post(several);
    }

    private void changeTheCatalogue() {
        inventory.products().register(Product.of("NEW", "New").priced("1.00", "EUR"));
        inventory.post(Receipt.into(HERE.text()).line("NEW", 1));
        inventory.post(Issue.from(HERE.text()).line("NEW", 1));
        inventory.products().change(Sku.of("NEW"), product -> product.named("Newer"));
        inventory.products().archive(Sku.of("NEW"));
        inventory.products().restore(Sku.of("NEW"));
        inventory.products().register(Product.of("NEVER", "Never seen"));
        inventory.products().delete(Sku.of("NEVER"));
    }

    private void lookAtStock() {
        inventory.stock().onHand(SKU, HERE);
        inventory.stock().onHand(SKU, HERE, JUNE);
        inventory.stock().onHand(SKU);
        pages(page -> inventory.stock().entries(SKU, HERE, page));
    }

    private void listMovements() {
        for (Sku sku : oneOrAll(SKU)) {
            for (LocationCode place : oneOrAll(HERE)) {
                for (Kind kind : oneOrAll(Kind.SALE)) {
                    for (Period period : List.of(Period.ALWAYS, WEEK)) {
                        pages(page -> inventory.stock().movements(new MovementQuery(sku, place, kind, period, page)));
                    }
                }
            }
        }
    }

    private void listSales() {
        for (Sku sku : oneOrAll(SKU)) {
            for (LocationCode place : oneOrAll(HERE)) {
                for (Period period : List.of(Period.ALWAYS, WEEK)) {
                    pages(page -> inventory.sales().list(new SaleQuery(sku, place, period, page)));
                }
            }
        }
    }

    private void reportStock() {
        Reports reports = inventory.reports();
        for (Sku sku : oneOrAll(SKU)) {
            for (LocationCode place : oneOrAll(HERE)) {
                for (Instant then : oneOrAll(JUNE)) {
                    StockQuery query = new StockQuery(sku, place, "", null, false, then, PageRequest.FIRST);
                    pages(page -> reports.stock(query.page(page)));
                    reports.stockTotals(query);
                }
                MovementSummaryQuery moved = new MovementSummaryQuery(WEEK, sku, place, PageRequest.FIRST);
                pages(page -> reports.movementSummary(moved.page(page)));
            }
        }
        reports.stock(StockQuery.all().with(StockStatus.LOW).inCategory("category 3"));
        pages(page -> reports.stockOfProducts(ProductStockQuery.all().page(page)));
        pages(page -> reports.stockOfProducts(ProductStockQuery.toReorder().page(page)));
        pages(page -> reports.stockOfLocations(LocationQuery.all().page(page)));
        reports.dashboard(ZoneOffset.UTC);
    }

    private void reportSales() {
        Reports reports = inventory.reports();
        LocalDate first = LocalDate.ofInstant(JUNE, ZoneOffset.UTC);
        for (Sku sku : oneOrAll(SKU)) {
            for (LocationCode place : oneOrAll(HERE)) {
                SalesReportQuery days = new SalesReportQuery(
                        Days.byDay(first, first.plusDays(2), ZoneOffset.UTC), sku, place, PageRequest.FIRST);
                reports.sales(days);
                pages(page -> reports.salesOfProducts(days.page(page)));
            }
        }
        reports.topSellers(TopSellersQuery.of(WEEK));
        reports.topSellers(TopSellersQuery.of(WEEK).at(HERE).byRevenueIn(Currency.getInstance("EUR")));
    }

    private static <T> List<@Nullable T> oneOrAll(T one) {
        List<@Nullable T> both = new ArrayList<>();
        both.add(null);
        both.add(one);
        return both;
    }

    private interface Pages {
        Page<?> at(PageRequest page);
    }

    private static void pages(Pages pages) {
        PageRequest first = PageRequest.first(20);
        pages.at(first).next().ifPresent(next -> pages.at(first.after(next)));
    }
}
