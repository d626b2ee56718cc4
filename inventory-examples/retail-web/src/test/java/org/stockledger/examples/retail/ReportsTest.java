package org.stockledger.examples.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.stockledger.inventory.Context;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.SaleRequest;

/** Reports and dashboard: rows 23 to 26, in a shop of its own, so that every figure is known. */
class ReportsTest {
    private static final String SUMS_OF_MOVEMENTS = """
            select p.sku, l.code,
                   sum(case when m.to_location_no = l.location_no then m.quantity else 0 end)
                   - sum(case when m.from_location_no = l.location_no then m.quantity else 0 end) as qty
              from inv_movement m
              join inv_product p on p.product_no = m.product_no
              join inv_location l on l.location_no in (m.from_location_no, m.to_location_no)
             group by p.sku, l.code
             order by p.sku, l.code
            """;

    private final RunningShop shop = RunningShop.onH2("--retail.auth=off", "--retail.zone=UTC");
    private final Client client = shop.client();

    @AfterEach
    void close() {
        shop.close();
    }

    private void aTradingDay() {
        client.post("/api/locations", Map.of("location_id", "WH", "name", "Warehouse"))
                .expect(201);
        for (String id : List.of("A", "B", "C", "D")) {
            client.post("/api/products", Map.of("product_id", id, "name", "Name " + id, "price", 2.5))
                    .expect(201);
        }
        move("A", 40, null, "WH");
        move("A", 15, "WH", "STORE01");
        move("B", 20, null, "STORE01");
        move("B", 17, "STORE01", null);
        move("C", 5, null, "WH");
        int mistake = move("C", 5, "WH", null);
        client.delete("/api/movements/" + mistake).expect(200);
        move("C", 5, "WH", null);
        sell("A", 4);
    }

    private int move(String product, int quantity, String from, String to) {
        return client.post("/api/movements", ShopFixture.movement(product, quantity, from, to))
                .expect(201)
                .whole("movement_id");
    }

    private Answer sell(String product, int quantity) {
        return client.post("/api/sales", ShopFixture.sale(product, quantity)).expect(201);
    }

    @Test
    void row_23_the_stock_report_equals_the_sum_of_movements_and_shows_what_is_out() {
        aTradingDay();
        Answer report = client.get("/api/reports/stock").expect(200);
        List<String> rows = rows(report);
        assertThat(rows)
                .containsExactly(
                        "A STORE01 11 In Stock", "A WH 25 In Stock", "B STORE01 3 Low Stock", "C WH 0 Out of Stock");
        List<String> sums = shop.sql()
                .sql(SUMS_OF_MOVEMENTS)
                .query((row, number) -> row.getString(1) + " " + row.getString(2) + " "
                        + row.getBigDecimal(3).intValueExact())
                .list();
        assertThat(rows).zipSatisfy(sums, (row, sum) -> assertThat(row).startsWith(sum + " "));
        assertThat(report.json().get("totals").toString())
                .isEqualTo("{\"items\":39,\"rows\":4,\"low_stock\":1,\"out_of_stock\":1,\"active_locations\":2}");
    }

    private static List<String> rows(Answer report) {
        return report.json()
                .get("rows")
                .valueStream()
                .map(row -> String.join(
                        " ",
                        row.get("product_id").stringValue(),
                        row.get("location_id").stringValue(),
                        row.get("qty").asString(),
                        row.get("status").stringValue()))
                .toList();
    }

    @Test
    void row_23_the_stock_report_is_searched_filtered_paged_and_told_as_of_an_instant() {
        aTradingDay();
        String then = Instant.now().toString();
        sell("A", 1);
        assertThat(rows(client.get("/api/reports/stock?search=warehouse")))
                .containsExactly("A WH 25 In Stock", "C WH 0 Out of Stock");
        assertThat(rows(client.get("/api/reports/stock?status=out"))).containsExactly("C WH 0 Out of Stock");
        assertThat(rows(client.get("/api/reports/stock?as_of=" + then)).get(0)).isEqualTo("A STORE01 11 In Stock");
        assertThat(rows(client.get("/api/reports/stock")).get(0)).isEqualTo("A STORE01 10 In Stock");
        List<String> paged = new ArrayList<>();
        String next = "";
        do {
            Answer page = client.get("/api/reports/stock?limit=1" + next).expect(200);
            paged.addAll(rows(page));
            next = page.header("X-Next-Cursor").isEmpty() ? "" : "&after=" + page.header("X-Next-Cursor");
        } while (!next.isEmpty());
        assertThat(paged).isEqualTo(rows(client.get("/api/reports/stock")));
        client.get("/api/reports/stock?status=many").expect(400);
        client.get("/api/reports/stock?as_of=then").expect(400);
    }

    @Test
    void row_24_totals_of_products_and_locations_are_right_after_each_movement() {
        aTradingDay();
        assertThat(client.get("/api/products").all("stock")).containsExactly("36", "3", "0", "0");
        assertThat(client.get("/api/locations").all("products")).containsExactly("2", "1");
        assertThat(client.get("/api/locations").all("units")).containsExactly("14", "25");
        move("D", 2, null, "WH");
        move("A", 25, "WH", "STORE01");
        assertThat(client.get("/api/products").all("stock")).containsExactly("36", "3", "0", "2");
        assertThat(client.get("/api/locations").all("products")).containsExactly("2", "1");
        assertThat(client.get("/api/locations").all("units")).containsExactly("39", "2");
        assertThat(client.get("/api/locations/WH").whole("units")).isEqualTo(2);
        assertThat(client.get("/api/locations/WH").whole("products")).isEqualTo(1);
    }

    @Test
    void row_25_counters_are_counted_recent_activity_stays_and_the_value_is_of_real_prices() {
        aTradingDay();
        Answer overview = client.get("/api/overview").expect(200);
        assertThat(overview.whole("products")).isEqualTo(4);
        assertThat(overview.whole("locations")).isEqualTo(2);
        assertThat(overview.whole("movements")).isEqualTo(9);
        assertThat(overview.body()).contains("\"stock_value\":97.50,", "\"currency\":\"USD\"");
        assertThat(overview.json().get("recent"))
                .isEqualTo(client.get("/api/movements?limit=10").json());
        move("D", 1, null, "WH");
        move("D", 1, null, "WH");
        assertThat(client.get("/api/overview").json().get("recent").size()).isEqualTo(10);
    }

    @Test
    void row_26_the_dashboard_has_units_sales_today_months_top_sellers_alerts_and_last_sales() {
        aTradingDay();
        sell("B", 3);
        Answer back = sell("A", 2);
        client.post(
                        "/api/sales/" + back.text("sale_id") + "/returns",
                        Map.of("lines", List.of(Map.of("line", 1, "quantity", 1))))
                .expect(201);
        Answer dashboard = client.get("/api/dashboard").expect(200);
        assertThat(dashboard.json().get("metrics").toString())
                .isEqualTo("{\"total_products_sold\":8,\"total_sales\":20.00,\"todays_sales_total\":20.00,"
                        + "\"todays_sales_count\":3,\"month_change\":null}");
        assertThat(names(dashboard, "top_selling", "product_name", "units_sold"))
                .containsExactly("Name A 5", "Name B 3");
        assertThat(names(dashboard, "stock_alerts", "product_id", "level"))
                .containsExactly("B critical", "C critical", "D critical");
        assertThat(names(dashboard, "recent_purchases", "user_id", "product_name"))
                .containsExactly("- Name A", "- Name B", "- Name A");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(months(dashboard)).hasSize(12);
        assertThat(months(dashboard).get(today.getMonthValue() - 1)).isEqualByComparingTo("20.00");
        Answer before = client.get("/api/dashboard?year=" + (today.getYear() - 1));
        assertThat(months(before)).allSatisfy(month -> assertThat(month).isZero());
        client.get("/api/dashboard?year=0").expect(400);
    }

    private static List<BigDecimal> months(Answer dashboard) {
        return dashboard
                .json()
                .get("monthly_sales")
                .valueStream()
                .map(month -> month.decimalValue())
                .toList();
    }

    private static List<String> names(Answer answer, String list, String one, String other) {
        return answer.json()
                .get(list)
                .valueStream()
                .map(row -> row.get(one).asString() + " " + row.get(other).asString())
                .toList();
    }

    @Test
    void row_25_figures_that_are_remembered_are_new_after_each_posting_and_each_edit() {
        aTradingDay();
        for (int sold = 5; sold <= 8; sold++) {
            sell("A", 1);
            assertThat(names(client.get("/api/dashboard"), "top_selling", "product_name", "units_sold"))
                    .containsExactly("Name A " + sold);
            client.put("/api/products/A", Map.of("name", "A after " + sold)).expect(200);
            assertThat(names(client.get("/api/dashboard"), "top_selling", "product_name", "units_sold"))
                    .containsExactly("A after " + sold + " " + sold);
            client.put("/api/products/A", Map.of("name", "Name A")).expect(200);
            int movements = client.get("/api/overview").whole("movements");
            move("B", 1, null, "STORE01");
            assertThat(client.get("/api/overview").whole("movements")).isEqualTo(movements + 1);
        }
    }

    @Test
    void row_26_alerts_are_critical_at_none_and_warn_below_the_threshold() {
        aTradingDay();
        assertThat(names(client.get("/api/dashboard"), "stock_alerts", "product_id", "level"))
                .containsExactly("C critical", "D critical", "B warning");
    }

    @Test
    void row_26_the_month_is_compared_with_the_same_days_of_the_month_before_and_years_are_kept_apart() {
        aTradingDay();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        LocalDate lastMonth = YearMonth.from(today).minusMonths(1).atDay(1);
        sold(lastMonth, 2);
        sold(today.minusYears(1), 1);
        if (YearMonth.from(today).minusMonths(1).lengthOfMonth() > today.getDayOfMonth()) {
            sold(today.minusMonths(1).plusDays(1), 4); // a day that this month has not reached: not compared
        }
        Answer dashboard = client.get("/api/dashboard");
        assertThat(dashboard.json().get("metrics").get("month_change").decimalValue())
                .isEqualByComparingTo("100.0");
        Answer before = client.get("/api/dashboard?year=" + (today.getYear() - 1));
        assertThat(months(before).get(today.getMonthValue() - 1)).isEqualByComparingTo("2.50");
        assertThat(months(dashboard).get(today.getMonthValue() - 1)).isEqualByComparingTo("10.00");
    }

    /** A sale that was written down late. */
    private void sold(LocalDate day, int quantity) {
        Inventory inventory = shop.part(Inventory.class);
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        SaleRequest late = SaleRequest.at("STORE01").line("A", quantity).with(Context.NONE.occurredAt(noon));
        shop.part(TransactionTemplate.class).executeWithoutResult(status -> inventory.post(late));
    }

    @Test
    void row_26_sales_are_reported_by_day_and_month_and_by_product() {
        aTradingDay();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Answer days = client.get("/api/reports/sales?by=day").expect(200);
        assertThat(days.all("period")).hasSize(30).endsWith(today.toString());
        assertThat(days.all("units")).endsWith("4");
        assertThat(client.get("/api/reports/sales?by=month&product=B").all("units"))
                .containsOnly("0");
        assertThat(client.get("/api/reports/sales?by=month").all("period"))
                .hasSize(today.getMonthValue())
                .endsWith(YearMonth.from(today).toString());
        assertThat(client.get("/api/reports/products").body())
                .isEqualTo("[{\"product_id\":\"A\",\"name\":\"Name A\",\"units\":4,\"revenue\":10.00}]");
        client.get("/api/reports/sales?by=week").expect(400);
        client.get("/api/reports/sales?from=2026-02-01&to=2026-01-01").expect(400);
        client.get("/api/reports/sales?from=0001-01-01").expect(400);
        Answer moved = client.get("/api/reports/movements").expect(200);
        assertThat(moved.json().get(0).toString())
                .contains("\"product_id\":\"A\"", "\"transferred_in\":15", "\"sold\":4", "\"closing\":11");
    }
}
