package org.stockledger.examples.retail.shop;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stockledger.examples.retail.ShopSettings;
import org.stockledger.examples.retail.catalogue.CatalogueChanged;
import org.stockledger.examples.retail.reports.LedgerVersion;
import org.stockledger.examples.retail.reports.Remembered;
import org.stockledger.examples.retail.web.ClientMistake;

/** RetailDash's dashboard. */
@RestController
class DashboardController {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;

    private final Remembered<Asked, DashboardAnswer> dashboards;
    private final ShopSettings settings;

    /** The year, and the day it is: tomorrow the figures of today are others. */
    private record Asked(int year, LocalDate today) {}

    DashboardController(SalesDashboard dashboard, LedgerVersion version, ShopSettings settings) {
        this.dashboards = new Remembered<>(version::now, asked -> dashboard.of(asked.year));
        this.settings = settings;
    }

    @GetMapping("/api/dashboard")
    DashboardAnswer dashboard(@RequestParam(required = false) @Nullable Integer year) {
        LocalDate today = settings.today();
        int asked = year == null ? today.getYear() : year;
        if (asked < FIRST_YEAR || asked > LAST_YEAR) {
            throw ClientMistake.in("year", "year is " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return dashboards.of(new Asked(asked, today));
    }

    @TransactionalEventListener
    void edited(CatalogueChanged change) {
        dashboards.forget();
    }
}
