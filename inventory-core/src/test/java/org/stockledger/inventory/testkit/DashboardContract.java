package org.stockledger.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.stockledger.inventory.Context;
import org.stockledger.inventory.Dashboard;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.Reversal;
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.SaleLine;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.SaleReturn;
import org.stockledger.inventory.SalesFigures;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.StockQuery;
import org.stockledger.inventory.TotalQuantity;
import org.stockledger.inventory.Transfer;

/** The figures of the day, all of one moment. */
public abstract class DashboardContract extends ActivityContract {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** For stores. */
    protected DashboardContract() {}

    private Dashboard dashboard(ZoneId zone) {
        return inventory().reports().dashboard(zone);
    }

    private Sale sold(String when, String sku, long quantity) {
        return inventory()
                .sales()
                .sell(SaleRequest.at(LON).line(sku, quantity).with(Context.NONE.occurredAt(Instant.parse(when))));
    }

    private static List<String> told(List<SalesFigures> figures) {
        return figures.stream()
                .map(one -> one.sales() + " sales, " + one.units() + " units, " + one.net())
                .toList();
    }

    @Test
    void an_empty_ledger_has_an_empty_dashboard() {
        assertThat(dashboard(BERLIN))
                .isEqualTo(new Dashboard(
                        LocalDate.parse("2026-03-02"),
                        0,
                        0,
                        0,
                        0,
                        0,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @Test
    void it_counts_what_is_in_use_what_is_out_and_low_and_every_entry_of_the_ledger() {
        aCompanyWithTwoShops();
        aProduct(Product.of("OLD", "Archived"));
        aLocation("SHUT");
        inventory().products().change(Sku.of(TEA), tea -> tea.reorderedAt(Quantity.of(41)));
        inventory().post(Receipt.into(LON).line(TEA, 40).line("OLD", 1));
        inventory().post(Issue.from(LON).line("OLD", 1));
        inventory().post(Transfer.between(LON, YRK).line(TEA, 10));
        received("2.5", RICE, LON);
        inventory().products().archive(Sku.of("OLD"));
        inventory().locations().archive(LocationCode.of("SHUT"));

        Dashboard dashboard = dashboard(BERLIN);

        assertThat(dashboard.products()).isEqualTo(3);
        assertThat(dashboard.locations()).isEqualTo(2);
        assertThat(dashboard.entries()).as("a transfer counts two").isEqualTo(6);
        assertThat(dashboard.entries()).isEqualTo(inventory().verify().entries());
        assertThat(dashboard.out()).as("mugs never came").isEqualTo(1);
        assertThat(dashboard.low()).as("tea over all locations").isEqualTo(1);
        assertThat(dashboard.value()).containsExactly(euros("184.98"));
        assertThat(dashboard.value())
                .isEqualTo(inventory().reports().stockTotals(StockQuery.all()).value());
    }

    @Test
    void sales_of_today_of_this_month_and_of_the_same_days_last_month_are_told_apart() {
        clock.set(Instant.parse("2026-03-15T12:00:00Z"));
        aShopWith(10_000);
        sold("2026-01-31T22:59:59Z", TEA, 1);
        sold("2026-01-31T23:00:00Z", TEA, 10);
        sold("2026-02-15T22:59:59.999999Z", TEA, 20);
        sold("2026-02-15T23:00:00Z", TEA, 40);
        sold("2026-02-28T22:59:59Z", TEA, 80);
        sold("2026-02-28T23:00:00Z", TEA, 100);
        sold("2026-03-14T22:59:59Z", TEA, 200);
        sold("2026-03-14T23:00:00Z", TEA, 1_000);
        sold("2026-03-15T22:59:59.999999Z", TEA, 2_000);
        sold("2026-03-15T23:00:00Z", TEA, 4_000);

        Dashboard dashboard = dashboard(BERLIN);

        assertThat(dashboard.today()).isEqualTo("2026-03-15");
        assertThat(told(dashboard.salesToday())).containsExactly("2 sales, 3000 units, 13500.00 EUR");
        assertThat(told(dashboard.salesThisMonth())).containsExactly("4 sales, 3300 units, 14850.00 EUR");
        assertThat(told(dashboard.salesSameDaysLastMonth())).containsExactly("2 sales, 30 units, 135.00 EUR");
    }

    @Test
    void a_shorter_month_before_is_compared_as_a_whole() {
        clock.set(Instant.parse("2026-03-31T12:00:00Z"));
        aShopWith(100);
        sold("2026-02-01T00:00:00Z", TEA, 1);
        sold("2026-02-28T23:59:59Z", TEA, 2);
        sold("2026-03-01T00:00:00Z", TEA, 4);

        Dashboard dashboard = dashboard(ZoneOffset.UTC);

        assertThat(told(dashboard.salesSameDaysLastMonth())).containsExactly("2 sales, 3 units, 13.50 EUR");
        assertThat(told(dashboard.salesThisMonth())).containsExactly("1 sales, 4 units, 18.00 EUR");
    }

    @Test
    void what_day_it_is_depends_on_the_zone() {
        clock.set(Instant.parse("2026-02-28T23:30:00Z"));
        aShopWith(100);
        sold("2026-02-28T23:00:00Z", TEA, 1);

        assertThat(dashboard(BERLIN).today()).isEqualTo("2026-03-01");
        assertThat(told(dashboard(BERLIN).salesToday())).hasSize(1);
        assertThat(dashboard(BERLIN).salesSameDaysLastMonth()).isEmpty();
        assertThat(dashboard(ZoneOffset.UTC).today()).isEqualTo("2026-02-28");
        assertThat(dashboard(ZoneId.of("America/New_York")).salesToday()).hasSize(1);
        clock.moveBy(Duration.ofHours(24));
        assertThat(dashboard(BERLIN).salesToday()).isEmpty();
        assertThat(dashboard(BERLIN).salesThisMonth()).hasSize(1);
    }

    @Test
    void figures_are_net_of_returns_and_per_currency_and_without_what_was_reversed() {
        aShopWith(100);
        Sale sale = sold("2026-03-02T07:00:00Z", TEA, 3);
        inventory().sales().takeBack(SaleReturn.of(sale.id()).line(1, Quantity.of(1)));
        Sale reversed = sold("2026-03-02T07:00:00Z", TEA, 50);
        inventory().post(Reversal.of(reversed.id()));
        inventory().sales().sell(SaleRequest.at(LON).line(SaleLine.of(TEA, 2).priced("3", "GBP")));

        assertThat(told(dashboard(BERLIN).salesToday()))
                .containsExactly("1 sales, 2 units, 9.00 EUR", "1 sales, 2 units, 6.00 GBP");
    }

    @Test
    void the_five_best_of_the_month_and_the_last_five_sales_that_stand_are_shown() {
        aCompanyWithTwoShops();
        for (int i = 1; i <= 7; i++) {
            aProduct(Product.of("P" + i, "Product " + i).priced("1.00", "EUR"));
            received(100, "P" + i, LON);
        }
        sold("2026-02-28T12:00:00Z", "P1", 99);
        for (int i = 1; i <= 7; i++) {
            Sale sale = inventory()
                    .sales()
                    .sell(SaleRequest.at(LON)
                            .line("P" + i, i == 1 ? 1 : 10L * i)
                            .id("bill-" + i));
            if (i > 5) {
                inventory().post(Reversal.of(sale.id()));
            }
        }

        Dashboard dashboard = dashboard(BERLIN);

        assertThat(dashboard.topSellers())
                .extracting(seller -> seller.sku() + " " + seller.units())
                .containsExactly("P5 50", "P4 40", "P3 30", "P2 20", "P1 1");
        assertThat(dashboard.lastSales())
                .extracting(sale -> sale.id().text())
                .containsExactly("bill-5", "bill-4", "bill-3", "bill-2", "bill-1");
    }

    @Test
    void the_last_sales_that_stand_are_found_behind_many_reversed_ones() {
        aShopWith(100);
        Sale first = sold("2026-03-02T07:00:00Z", TEA, 1);
        for (int i = 0; i < 23; i++) {
            inventory().post(Reversal.of(sold("2026-03-02T07:00:00Z", TEA, 1).id()));
        }

        assertThat(dashboard(BERLIN).lastSales()).extracting(Sale::id).containsExactly(first.id());
    }

    /** What was sold is no longer on hand: a dashboard of two moments would count a sale twice or not at all. */
    @Test
    void while_others_sell_all_figures_are_of_one_moment() {
        aShopWith(400);
        AtomicInteger sellers = new AtomicInteger(4);

        List<Integer> looks = Crowd.of(6, number -> number < 4 ? sell(sellers) : look(sellers));

        assertThat(looks.stream().mapToInt(Integer::intValue).sum()).isGreaterThan(400);
        assertThat(told(dashboard(BERLIN).salesToday())).containsExactly("400 sales, 400 units, 1800.00 EUR");
    }

    private int sell(AtomicInteger sellers) {
        try {
            for (int i = 0; i < 100; i++) {
                inventory().sales().sell(SaleRequest.at(LON).line(TEA, 1));
            }
            return 100;
        } finally {
            sellers.decrementAndGet();
        }
    }

    private int look(AtomicInteger sellers) {
        int looks = 0;
        do {
            Dashboard dashboard = dashboard(BERLIN);
            Money sold = dashboard.salesToday().stream().map(SalesFigures::net).reduce(euros("0"), Money::plus);
            Money there =
                    dashboard.value().isEmpty() ? euros("0") : dashboard.value().get(0);
            TotalQuantity best = dashboard.topSellers().stream()
                    .map(seller -> seller.units())
                    .reduce(TotalQuantity.ZERO, TotalQuantity::plus);
            long sales = dashboard.salesToday().stream()
                    .mapToLong(SalesFigures::sales)
                    .sum();
            assertThat(sold.plus(there)).isEqualTo(euros("1800.00"));
            assertThat(best).hasToString(String.valueOf(sales));
            assertThat(dashboard.entries()).isEqualTo(1 + sales);
            looks++;
        } while (sellers.get() > 0);
        return looks;
    }
}
