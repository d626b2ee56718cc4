package org.stockledger.examples.retail.reports;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stockledger.examples.retail.ShopSettings;
import org.stockledger.examples.retail.catalogue.CatalogueChanged;
import org.stockledger.examples.retail.web.ClientMistake;
import org.stockledger.examples.retail.web.Paging;
import org.stockledger.examples.retail.web.Span;
import org.stockledger.inventory.Days;
import org.stockledger.inventory.MovementSummaryQuery;
import org.stockledger.inventory.SalesReportQuery;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.StockQuery;
import org.stockledger.inventory.TopSellersQuery;

/** The reports that both predecessors promised and lacked. */
@RestController
@RequestMapping("/api")
class ReportController {
    private static final int DAYS = 30;

    private final Remembered<StockReport.Asked, StockReport.Part> stocks;
    private final SalesReport sales;
    private final MovementReport movements;
    private final Remembered<String, Overview.Answer> overviews;
    private final ShopSettings settings;

    ReportController(
            StockReport stock,
            SalesReport sales,
            MovementReport movements,
            Overview overview,
            LedgerVersion version,
            ShopSettings settings) {
        this.stocks = new Remembered<>(version::now, stock::page);
        this.sales = sales;
        this.movements = movements;
        this.overviews = new Remembered<>(version::now, all -> overview.now());
        this.settings = settings;
    }

    @GetMapping("/overview")
    Overview.Answer overview() {
        return overviews.of("all");
    }

    @TransactionalEventListener
    void edited(CatalogueChanged change) {
        overviews.forget();
        stocks.forget();
    }

    @GetMapping("/reports/stock")
    ResponseEntity<StockReport.Answer> stock(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(name = "as_of", defaultValue = "") String asOf,
            Paging paging) {
        StockQuery query = new StockQuery(
                null,
                null,
                "",
                StockReport.status(status),
                false,
                asOf.isEmpty() ? null : Span.instant("as_of", asOf, zone()),
                paging.orElse(1_000).request());
        StockReport.Part part = stocks.of(new StockReport.Asked(query, search));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        part.next().ifPresent(next -> answer.header(Paging.NEXT, next.text()));
        return answer.body(part.answer());
    }

    @GetMapping("/reports/sales")
    List<SalesReport.Row> sales(
            @RequestParam(defaultValue = "day") String by, Span span, @RequestParam(defaultValue = "") String product) {
        SalesReportQuery query = SalesReportQuery.of(days(by, span));
        return sales.byStep(product.isEmpty() ? query : query.of(Sku.of(product)));
    }

    private Days days(String by, Span span) {
        LocalDate last = span.lastDay(settings.today(), zone());
        return switch (by) {
            case "day" -> Days.byDay(span.firstDay(last.minusDays(DAYS - 1), zone()), last, zone());
            case "month" -> Days.byMonth(span.firstDay(last.withDayOfYear(1), zone()), last, zone());
            default -> throw ClientMistake.in("by", "by is day or month");
        };
    }

    @GetMapping("/reports/products")
    List<SalesReport.Seller> best(Span span, @RequestParam(defaultValue = "10") int limit) {
        return sales.best(TopSellersQuery.of(span.period(zone())).limit(limit));
    }

    @GetMapping("/reports/movements")
    ResponseEntity<List<MovementReport.Row>> movements(Span span, Paging paging) {
        MovementSummaryQuery query = MovementSummaryQuery.of(span.period(zone()));
        return paging.orElse(1_000).answer(page -> movements.page(query.page(page)));
    }

    private ZoneId zone() {
        return settings.calendar();
    }
}
