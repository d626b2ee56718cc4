package org.stockledger.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Context;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.Days;
import org.stockledger.inventory.InvalidInputException;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.Period;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.Reports;
import org.stockledger.inventory.Reversal;
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.SaleLine;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.SaleReturn;
import org.stockledger.inventory.SalesFigures;
import org.stockledger.inventory.SalesReportQuery;
import org.stockledger.inventory.SalesStep;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.TopSeller;
import org.stockledger.inventory.TopSellersQuery;
import org.stockledger.inventory.TotalQuantity;
import org.stockledger.inventory.Transfer;

/** Reports on sales: by day, by month, by product, and what sold best. */
public abstract class SalesReportingContract extends ActivityContract {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocationCode LONDON = LocationCode.of(LON);
    private static final LocationCode YORK = LocationCode.of(YRK);

    private final AtomicInteger receipts = new AtomicInteger();

    /** For stores. */
    protected SalesReportingContract() {}

    private Reports reports() {
        return inventory().reports();
    }

    private void aStockedCompany() {
        aCompanyWithTwoShops();
        for (String place : List.of(LON, YRK)) {
            inventory().post(Receipt.into(place).line(TEA, 100).line(MUG, 100).line(RICE, 100));
        }
    }

    private Sale sold(String when, SaleRequest request) {
        return inventory()
                .sales()
                .sell(request.id("bill-" + receipts.incrementAndGet())
                        .with(Context.NONE.occurredAt(Instant.parse(when))));
    }

    private Sale sold(String when, String sku, long quantity) {
        return sold(when, SaleRequest.at(LON).line(sku, quantity));
    }

    private CommandId broughtBack(String when, Sale sale, int line, String quantity) {
        return broughtBack(when, SaleReturn.of(sale.id()).line(line, quantity(quantity)));
    }

    private CommandId broughtBack(String when, SaleReturn goods) {
        inventory().sales().takeBack(goods.with(Context.NONE.occurredAt(Instant.parse(when))));
        return goods.id();
    }

    private static Days days(String first, String last, ZoneId zone) {
        return Days.byDay(LocalDate.parse(first), LocalDate.parse(last), zone);
    }

    private List<String> trend(Days days) {
        return trend(SalesReportQuery.of(days));
    }

    private List<String> trend(SalesReportQuery query) {
        return reports().sales(query).stream()
                .map(step -> step.day()
                        + String.join(
                                "",
                                step.figures().stream()
                                        .map(figures -> ": " + told(figures))
                                        .toList()))
                .toList();
    }

    private static String told(SalesFigures figures) {
        return figures.sales() + " sales, " + figures.sold() + " - " + figures.returned() + " = " + figures.units()
                + ", " + figures.revenue() + " - " + figures.refunds().amount() + " = "
                + figures.net().amount();
    }

    // ── by day ────────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void days_without_any_sale_are_reported_all_the_same() {
        aCompanyWithTwoShops();

        assertThat(trend(days("2026-02-27", "2026-03-02", BERLIN)))
                .containsExactly("2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02");
    }

    @Test
    void a_sale_counts_on_its_day_and_the_days_around_it_are_zero() {
        aStockedCompany();
        sold("2026-02-10T12:00:00Z", TEA, 2);
        sold("2026-02-10T13:00:00Z", SaleRequest.at(YRK).line(TEA, 1).line(MUG, 2));

        assertThat(trend(days("2026-02-09", "2026-02-11", BERLIN)))
                .containsExactly(
                        "2026-02-09: 0 sales, 0 - 0 = 0, 0.00 EUR - 0.00 = 0.00",
                        "2026-02-10: 2 sales, 5 - 0 = 5, 28.00 EUR - 0.00 = 28.00",
                        "2026-02-11: 0 sales, 0 - 0 = 0, 0.00 EUR - 0.00 = 0.00");
    }

    @Test
    void goods_that_come_back_count_on_the_day_they_came_back_and_negative() {
        aStockedCompany();
        Sale sale = sold("2026-02-10T12:00:00Z", TEA, 3);
        broughtBack("2026-02-12T12:00:00Z", sale, 1, "2");

        assertThat(trend(days("2026-02-10", "2026-02-12", BERLIN)))
                .containsExactly(
                        "2026-02-10: 1 sales, 3 - 0 = 3, 13.50 EUR - 0.00 = 13.50",
                        "2026-02-11: 0 sales, 0 - 0 = 0, 0.00 EUR - 0.00 = 0.00",
                        "2026-02-12: 0 sales, 0 - 2 = -2, 0.00 EUR - 9.00 = -9.00");
        assertThat(trend(days("2026-02-10", "2026-02-11", BERLIN)).get(0))
                .as("what comes back later changes no earlier day")
                .endsWith("= 13.50");
    }

    @Test
    void a_reversed_sale_counts_nowhere() {
        aStockedCompany();
        Sale reversed = sold("2026-02-10T12:00:00Z", TEA, 3);
        sold("2026-02-10T12:00:00Z", TEA, 1);
        inventory().post(Reversal.of(reversed.id()));
        Days day = days("2026-02-10", "2026-02-10", BERLIN);

        assertThat(trend(day)).containsExactly("2026-02-10: 1 sales, 1 - 0 = 1, 4.50 EUR - 0.00 = 4.50");
        assertThat(reports().salesOfProducts(SalesReportQuery.of(day)).items())
                .extracting(row -> row.figures().sales())
                .containsExactly(1L);
        assertThat(reports().topSellers(TopSellersQuery.of(Period.ALWAYS)))
                .extracting(TopSeller::units)
                .hasToString("[1]");
    }

    @Test
    void a_reversed_return_counts_nowhere() {
        aStockedCompany();
        Sale sale = sold("2026-02-10T12:00:00Z", TEA, 3);
        CommandId undone = broughtBack("2026-02-10T13:00:00Z", sale, 1, "2");
        inventory().post(Reversal.of(undone));
        broughtBack("2026-02-10T14:00:00Z", sale, 1, "1");

        assertThat(trend(days("2026-02-10", "2026-02-10", BERLIN)))
                .containsExactly("2026-02-10: 1 sales, 3 - 1 = 2, 13.50 EUR - 4.50 = 9.00");
    }

    @Test
    void only_sales_are_sales() {
        aStockedCompany();
        inventory().post(Issue.from(LON).line(TEA, 5));
        inventory().post(Transfer.between(LON, YRK).line(TEA, 5));

        assertThat(trend(days("2026-03-02", "2026-03-02", BERLIN))).containsExactly("2026-03-02");
    }

    @Test
    void revenue_is_what_was_charged_after_discounts_and_refunds_what_was_given_back() {
        aStockedCompany();
        Sale sale = sold(
                "2026-02-10T12:00:00Z",
                SaleRequest.at(LON)
                        .line(SaleLine.of(TEA, 3).priced("3.50", "EUR").less("0.50", "EUR")));
        broughtBack("2026-02-10T13:00:00Z", sale, 1, "1");
        broughtBack("2026-02-10T14:00:00Z", sale, 1, "2");

        assertThat(trend(days("2026-02-10", "2026-02-10", BERLIN)))
                .containsExactly("2026-02-10: 1 sales, 3 - 3 = 0, 10.00 EUR - 10.00 = 0.00");
    }

    @Test
    void every_currency_of_the_report_has_its_own_figure_on_every_day() {
        aStockedCompany();
        sold("2026-02-10T12:00:00Z", TEA, 1);
        sold(
                "2026-02-11T12:00:00Z",
                SaleRequest.at(LON).line(SaleLine.of(MUG, 2).priced("300", "JPY")));

        assertThat(trend(days("2026-02-10", "2026-02-11", BERLIN)))
                .containsExactly(
                        "2026-02-10: 1 sales, 1 - 0 = 1, 4.50 EUR - 0.00 = 4.50"
                                + ": 0 sales, 0 - 0 = 0, 0 JPY - 0 = 0",
                        "2026-02-11: 0 sales, 0 - 0 = 0, 0.00 EUR - 0.00 = 0.00"
                                + ": 1 sales, 2 - 0 = 2, 600 JPY - 0 = 600");
    }

    @Test
    void weighed_goods_are_added_up_to_the_gram() {
        aStockedCompany();
        sold(
                "2026-02-10T12:00:00Z",
                SaleRequest.at(LON).line(new SaleLine(Sku.of(RICE), quantity("0.125"), null, null)));
        sold(
                "2026-02-10T12:00:00Z",
                SaleRequest.at(LON).line(new SaleLine(Sku.of(RICE), quantity("1.999"), null, null)));

        assertThat(trend(days("2026-02-10", "2026-02-10", BERLIN)))
                .containsExactly("2026-02-10: 2 sales, 2.124 - 0 = 2.124, 4.23 EUR - 0.00 = 4.23");
    }

    @Test
    void a_sale_with_several_lines_is_one_sale_also_of_one_product() {
        aStockedCompany();
        sold(
                "2026-02-10T12:00:00Z",
                SaleRequest.at(LON).line(TEA, 1).line(MUG, 1).line(TEA, 2));
        Days day = days("2026-02-10", "2026-02-10", BERLIN);

        assertThat(trend(day)).containsExactly("2026-02-10: 1 sales, 4 - 0 = 4, 20.75 EUR - 0.00 = 20.75");
        assertThat(trend(SalesReportQuery.of(day).of(Sku.of(TEA))))
                .containsExactly("2026-02-10: 1 sales, 3 - 0 = 3, 13.50 EUR - 0.00 = 13.50");
        assertThat(reports().salesOfProducts(SalesReportQuery.of(day)).items())
                .extracting(row -> row.sku() + ": " + told(row.figures()))
                .containsExactly(
                        "MUG: 1 sales, 1 - 0 = 1, 7.25 EUR - 0.00 = 7.25",
                        "TEA-250: 1 sales, 3 - 0 = 3, 13.50 EUR - 0.00 = 13.50");
    }

    @Test
    void sales_of_a_location_are_what_it_sold_less_what_came_back_to_it() {
        aStockedCompany();
        Sale sale = sold("2026-02-10T12:00:00Z", TEA, 3);
        broughtBack(
                "2026-02-10T13:00:00Z",
                SaleReturn.of(sale.id()).line(1, Quantity.of(1)).into(YORK));
        SalesReportQuery day = SalesReportQuery.of(days("2026-02-10", "2026-02-10", BERLIN));

        assertThat(trend(day.at(LONDON))).containsExactly("2026-02-10: 1 sales, 3 - 0 = 3, 13.50 EUR - 0.00 = 13.50");
        assertThat(trend(day.at(YORK))).containsExactly("2026-02-10: 0 sales, 0 - 1 = -1, 0.00 EUR - 4.50 = -4.50");
        assertThat(trend(day.at(LocationCode.of("NIX")))).containsExactly("2026-02-10");
        assertThat(trend(day.of(Sku.of("NIX")))).containsExactly("2026-02-10");
    }

    // ── zones and months ──────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_day_begins_with_its_first_microsecond_in_the_zone_and_ends_before_the_next() {
        aStockedCompany();
        sold("2026-02-09T22:59:59.999999Z", TEA, 1);
        sold("2026-02-09T23:00:00Z", TEA, 2);
        sold("2026-02-10T22:59:59.999999Z", TEA, 4);
        sold("2026-02-10T23:00:00Z", TEA, 8);

        assertThat(units(days("2026-02-10", "2026-02-10", BERLIN))).containsExactly("6");
        assertThat(units(days("2026-02-09", "2026-02-11", BERLIN))).containsExactly("1", "6", "8");
        assertThat(units(days("2026-02-09", "2026-02-10", ZoneOffset.UTC))).containsExactly("3", "12");
    }

    private List<String> units(Days days) {
        return reports().sales(SalesReportQuery.of(days)).stream()
                .map(step -> step.figures().get(0).units().toString())
                .toList();
    }

    @Test
    void the_days_on_which_clocks_change_have_23_and_25_hours() {
        aStockedCompany();
        for (String start : List.of("2026-03-28T00:30:00Z", "2026-10-24T00:30:00Z")) {
            for (int hour = 0; hour < 72; hour++) {
                sold(Instant.parse(start).plusSeconds(3_600L * hour).toString(), MUG, 1);
                if (hour % 48 == 0) {
                    received(100, MUG, LON);
                }
            }
        }

        assertThat(units(days("2026-03-28", "2026-03-30", BERLIN))).containsExactly("23", "23", "24");
        assertThat(units(days("2026-10-24", "2026-10-26", BERLIN))).containsExactly("22", "25", "24");
    }

    @Test
    void a_day_that_a_zone_left_out_is_reported_and_has_no_sales() {
        aStockedCompany();
        sold("2011-12-30T09:59:59Z", TEA, 1);
        sold("2011-12-30T10:00:00Z", TEA, 2);

        assertThat(units(days("2011-12-29", "2011-12-31", ZoneId.of("Pacific/Apia"))))
                .containsExactly("1", "0", "2");
    }

    @Test
    void months_follow_the_calendar_of_the_zone_and_are_cut_to_the_days_asked_for() {
        aStockedCompany();
        sold("2026-01-14T12:00:00Z", TEA, 64);
        sold("2026-01-15T12:00:00Z", TEA, 1);
        sold("2026-01-31T23:30:00Z", TEA, 2);
        sold("2026-03-31T21:30:00Z", TEA, 4);
        sold("2026-03-31T22:30:00Z", TEA, 8);
        Days months = Days.byMonth(LocalDate.parse("2026-01-15"), LocalDate.parse("2026-04-02"), BERLIN);

        assertThat(units(months)).containsExactly("1", "2", "4", "8");
        assertThat(reports().sales(SalesReportQuery.of(months)))
                .extracting(SalesStep::day)
                .extracting(LocalDate::toString)
                .containsExactly("2026-01-15", "2026-02-01", "2026-03-01", "2026-04-01");
    }

    @Test
    void the_first_and_the_last_time_of_the_ledger_are_in_their_days() {
        aStockedCompany();
        sold("1970-01-01T00:00:00Z", TEA, 1);
        sold("9999-12-31T23:59:59.999999Z", TEA, 2);

        assertThat(units(days("1969-12-31", "1970-01-02", ZoneId.of("America/New_York"))))
                .containsExactly("1", "0", "0");
        assertThat(units(days("9999-12-30", "9999-12-31", ZoneOffset.UTC))).containsExactly("0", "2");
        assertThat(trend(days("0001-01-01", "0001-01-01", BERLIN))).containsExactly("0001-01-01");
    }

    @Test
    void ten_years_of_days_are_one_report() {
        aStockedCompany();
        sold("2020-02-29T12:00:00Z", TEA, 1);
        sold("2026-02-28T12:00:00Z", TEA, 1);
        LocalDate last = LocalDate.parse("2026-03-02");

        List<SalesStep> steps = reports().sales(SalesReportQuery.of(Days.byDay(last.minusDays(3_699), last, BERLIN)));

        assertThat(steps).hasSize(3_700);
        assertThat(steps.stream().filter(step -> step.figures().get(0).sales() == 1))
                .extracting(step -> step.day().toString())
                .containsExactly("2020-02-29", "2026-02-28");
    }

    // ── by product ────────────────────────────────────────────────────────────────────────────────────────────────

    private List<String> ofProducts(SalesReportQuery query) {
        return reports().salesOfProducts(query).items().stream()
                .map(row -> row.day() + " " + row.sku() + " (" + row.name() + "): "
                        + row.figures().units() + ", " + row.figures().net())
                .toList();
    }

    private void someDaysOfSales() {
        aStockedCompany();
        sold("2026-02-10T12:00:00Z", SaleRequest.at(LON).line(TEA, 2).line(MUG, 1));
        sold(
                "2026-02-10T12:00:00Z",
                SaleRequest.at(LON).line(SaleLine.of(TEA, 1).priced("5", "GBP")));
        Sale sale =
                sold("2026-02-12T12:00:00Z", SaleRequest.at(YRK).line(RICE, 3).line(TEA, 3));
        broughtBack("2026-02-13T12:00:00Z", sale, 1, "0.5");
    }

    @Test
    void sales_by_product_come_by_day_sku_and_currency_and_only_where_something_was_sold_or_came_back() {
        someDaysOfSales();

        assertThat(ofProducts(SalesReportQuery.of(days("2026-02-09", "2026-02-14", BERLIN))))
                .containsExactly(
                        "2026-02-10 MUG (Mug, blue): 1, 7.25 EUR",
                        "2026-02-10 TEA-250 (Green tea 250 g): 2, 9.00 EUR",
                        "2026-02-10 TEA-250 (Green tea 250 g): 1, 5.00 GBP",
                        "2026-02-12 RICE (Rice, loose): 3, 5.97 EUR",
                        "2026-02-12 TEA-250 (Green tea 250 g): 3, 13.50 EUR",
                        "2026-02-13 RICE (Rice, loose): -0.5, -1.00 EUR");
    }

    @Test
    void pages_of_sales_by_product_put_together_are_the_list() {
        someDaysOfSales();
        SalesReportQuery query = SalesReportQuery.of(days("2026-02-09", "2026-02-14", BERLIN));

        for (int size = 1; size <= 7; size++) {
            assertThat(paged(size, page -> reports().salesOfProducts(query.page(page))))
                    .isEqualTo(reports().salesOfProducts(query).items());
        }
        assertThat(paged(1, page -> reports().salesOfProducts(query.at(YORK).page(page))))
                .hasSize(3);
    }

    @Test
    void sales_of_a_renamed_product_come_under_its_present_name_and_those_of_an_archived_one_stay() {
        someDaysOfSales();
        inventory().products().change(Sku.of(TEA), tea -> tea.renamed("CHA").named("Tea, green"));
        sold("2026-02-10T14:00:00Z", "CHA", 1);
        Product mug = product(MUG);
        inventory().post(Issue.from(LON).line(MUG, 99));
        inventory().post(Issue.from(YRK).line(MUG, 100));
        inventory().products().archive(mug.sku());
        SalesReportQuery day = SalesReportQuery.of(days("2026-02-10", "2026-02-10", BERLIN));

        assertThat(ofProducts(day))
                .containsExactly(
                        "2026-02-10 CHA (Tea, green): 3, 13.50 EUR",
                        "2026-02-10 CHA (Tea, green): 1, 5.00 GBP",
                        "2026-02-10 MUG (Mug, blue): 1, 7.25 EUR");
        assertThat(ofProducts(day.of(Sku.of(TEA)))).isEmpty();
        assertThat(reports().topSellers(TopSellersQuery.of(Period.ALWAYS)))
                .extracting(seller -> seller.sku() + " " + seller.units())
                .containsExactly("CHA 7", "RICE 2.5", "MUG 1");
        assertThat(inventory()
                        .sales()
                        .find(CommandId.of("bill-1"))
                        .orElseThrow()
                        .lines()
                        .get(0)
                        .sku())
                .as("the bill keeps the name it was written with")
                .isEqualTo(Sku.of(TEA));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "salesofproducts", "salesofproducts.!.!.!", "salesofproducts.QQ.QQ.QQ", "stock.QQ.QQ"})
    void a_forged_cursor_is_invalid(String forged) {
        someDaysOfSales();
        SalesReportQuery query = SalesReportQuery.of(days("2026-02-09", "2026-02-14", BERLIN));

        invalid(
                () -> reports().salesOfProducts(query.page(PageRequest.FIRST.after(Cursor.of(forged)))),
                "CURSOR_INVALID",
                "page.after");
    }

    /** A step that nobody was given asks for a page that is empty or not: never for something that is not there. */
    @ParameterizedTest
    @ValueSource(strings = {"MA", "LTE", "OTk5", "MjE0NzQ4MzY0Nw", "LTIxNDc0ODM2NDg", "OTk5OTk5OTk5OTk"})
    void a_forged_step_in_a_cursor_is_invalid_or_shows_a_page(String step) {
        someDaysOfSales();
        SalesReportQuery query = SalesReportQuery.of(days("2026-02-09", "2026-02-14", BERLIN));
        Cursor real = reports()
                .salesOfProducts(query.page(PageRequest.first(1)))
                .next()
                .orElseThrow();
        Cursor forged = Cursor.of(real.text().replaceFirst("[.][^.]+", "." + step));

        try {
            assertThat(reports()
                            .salesOfProducts(query.page(PageRequest.FIRST.after(forged)))
                            .items())
                    .hasSizeBetween(0, 6);
        } catch (InvalidInputException invalid) {
            assertThat(invalid.code()).isEqualTo("CURSOR_INVALID");
        }
    }

    // ── top sellers ───────────────────────────────────────────────────────────────────────────────────────────────

    private List<String> best(TopSellersQuery query) {
        return reports().topSellers(query).stream()
                .map(seller -> seller.sku() + " " + seller.units() + " " + seller.revenue())
                .toList();
    }

    @Test
    void the_best_sellers_by_units_come_first_and_equals_by_sku() {
        aStockedCompany();
        sold(
                "2026-02-10T12:00:00Z",
                SaleRequest.at(LON).line(TEA, 2).line(MUG, 2).line(RICE, 3));

        assertThat(best(TopSellersQuery.of(Period.ALWAYS)))
                .containsExactly("RICE 3 [5.97 EUR]", "MUG 2 [14.50 EUR]", "TEA-250 2 [9.00 EUR]");
        assertThat(best(TopSellersQuery.of(Period.ALWAYS).limit(2)))
                .containsExactly("RICE 3 [5.97 EUR]", "MUG 2 [14.50 EUR]");
    }

    @Test
    void the_best_sellers_by_revenue_are_those_of_one_currency() {
        aStockedCompany();
        sold("2026-02-10T12:00:00Z", SaleRequest.at(LON).line(TEA, 3).line(MUG, 2));
        sold(
                "2026-02-10T12:00:00Z",
                SaleRequest.at(LON).line(SaleLine.of(TEA, 9).priced("5", "GBP")));

        assertThat(best(TopSellersQuery.of(Period.ALWAYS).byRevenueIn(EUR)))
                .containsExactly("MUG 2 [14.50 EUR]", "TEA-250 3 [13.50 EUR]");
        assertThat(best(TopSellersQuery.of(Period.ALWAYS).byRevenueIn(Currency.getInstance("GBP"))))
                .containsExactly("TEA-250 9 [45.00 GBP]");
        assertThat(best(TopSellersQuery.of(Period.ALWAYS).byRevenueIn(Currency.getInstance("USD"))))
                .isEmpty();
        assertThat(best(TopSellersQuery.of(Period.ALWAYS)))
                .containsExactly("TEA-250 12 [13.50 EUR, 45.00 GBP]", "MUG 2 [14.50 EUR]");
    }

    @Test
    void what_came_back_was_not_sold_and_what_only_came_back_is_no_seller() {
        aStockedCompany();
        Sale tea = sold("2026-02-10T12:00:00Z", TEA, 5);
        Sale mugs = sold("2026-02-10T12:00:00Z", MUG, 3);
        sold(
                "2026-02-11T12:00:00Z",
                SaleRequest.at(LON).line(SaleLine.of(RICE, 1).priced("0", "EUR")));
        broughtBack("2026-02-11T12:00:00Z", tea, 1, "4");
        broughtBack("2026-02-11T12:00:00Z", mugs, 1, "1");

        assertThat(best(TopSellersQuery.of(Period.ALWAYS)))
                .containsExactly("MUG 2 [14.50 EUR]", "RICE 1 [0.00 EUR]", "TEA-250 1 [4.50 EUR]");
        assertThat(best(TopSellersQuery.of(Period.since(Instant.parse("2026-02-11T00:00:00Z")))))
                .containsExactly("RICE 1 [0.00 EUR]");
        assertThat(best(TopSellersQuery.of(Period.ALWAYS).byRevenueIn(EUR)))
                .as("what was given away brought nothing")
                .containsExactly("MUG 2 [14.50 EUR]", "TEA-250 1 [4.50 EUR]");
    }

    @Test
    void the_best_sellers_are_those_of_the_period_and_of_the_location() {
        aStockedCompany();
        sold("2026-02-10T12:00:00Z", TEA, 1);
        sold("2026-02-11T12:00:00Z", SaleRequest.at(YRK).line(TEA, 2));
        sold("2026-02-12T12:00:00Z", TEA, 4);
        Period middle =
                Period.between(Instant.parse("2026-02-10T12:00:00.000001Z"), Instant.parse("2026-02-12T12:00:00Z"));

        assertThat(best(TopSellersQuery.of(middle))).containsExactly("TEA-250 2 [9.00 EUR]");
        assertThat(best(TopSellersQuery.of(middle).at(LONDON))).isEmpty();
        assertThat(best(TopSellersQuery.of(Period.ALWAYS).at(LONDON))).containsExactly("TEA-250 5 [22.50 EUR]");
        assertThat(best(TopSellersQuery.of(
                        days("2026-02-12", "2026-02-12", BERLIN).period())))
                .containsExactly("TEA-250 4 [18.00 EUR]");
        assertThat(best(TopSellersQuery.of(Period.between(Instant.MIN, Instant.MAX))))
                .hasSize(1);
    }

    @Test
    void figures_of_steps_products_and_best_sellers_say_the_same() {
        someDaysOfSales();
        Days all = days("2026-02-09", "2026-02-14", BERLIN);
        SalesReportQuery query = SalesReportQuery.of(all);

        List<SalesFigures> ofSteps = new ArrayList<>();
        reports().sales(query).forEach(step -> ofSteps.addAll(step.figures()));
        List<SalesFigures> ofProducts = reports().salesOfProducts(query).items().stream()
                .map(row -> row.figures())
                .toList();

        assertThat(sum(ofSteps)).isEqualTo(sum(ofProducts)).isEqualTo("9.5 units, 34.72 EUR");
        assertThat(reports().topSellers(TopSellersQuery.of(all.period())).stream()
                        .map(seller -> seller.units().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo("9.5");
    }

    private static String sum(List<SalesFigures> figures) {
        return figures.stream().map(SalesFigures::units).reduce(TotalQuantity.ZERO, TotalQuantity::plus)
                + " units, "
                + figures.stream()
                        .filter(one -> one.currency().equals(EUR))
                        .map(SalesFigures::net)
                        .reduce(Money.zero(EUR), Money::plus);
    }
}
