package org.stockledger.inventory.jpa;

import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.SalesFigures;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.spi.ReportRepository.ProductStepSales;
import org.stockledger.inventory.spi.ReportRepository.StepSales;
import org.stockledger.inventory.spi.SalesSteps;

/** The sales of days and months. */
final class SalesReports {
    /**
     * The lines of a period's sales and returns. Of the lines of a sale that count, the first one counts the sale. What was
     * reversed is looked up for each command: to join it, PostgreSQL would read all reversals there are.
     */
    static final String LINES = """
            select {step} as step, c.currency, m.product_no,
                   case when c.kind = 'SALE' and {first} then 1 else 0 end as sale,
                   case when c.kind = 'SALE' then m.quantity else 0 end as sold,
                   case when c.kind = 'SALE' then 0 else m.quantity end as returned,
                   case when c.kind = 'SALE' then m.total else 0 end as revenue,
                   case when c.kind = 'SALE' then 0 else m.total end as refunds
              from inv_command c
              join inv_movement m on m.command_no = c.command_no
             where c.occurred_at between ? and ?
               and c.kind in ('SALE', 'SALE_RETURN')
               and (select r.command_no from inv_command r where r.reverses = c.command_no) is null{conditions}
            """;

    private static final String BY_STEP = """
            select x.step, x.currency, sum(x.sale) as sales, sum(x.sold) as sold, sum(x.returned) as returned,
                   sum(x.revenue) as revenue, sum(x.refunds) as refunds
              from ({lines}) x
             group by x.step, x.currency
            """;

    private static final String BY_PRODUCT = """
            select x.step, p.sku, p.name, x.currency, sum(x.sale) as sales, sum(x.sold) as sold,
                   sum(x.returned) as returned, sum(x.revenue) as revenue, sum(x.refunds) as refunds
              from ({lines}) x
              join inv_product p on p.product_no = x.product_no
             where x.step > 0 or p.sku > ? or p.sku = ? and x.currency > ?
             group by x.step, p.sku, p.name, x.currency
             order by x.step, p.sku, x.currency
             limit ?
            """;

    private static final String FIRST_LINE = "m.line_no = 1";

    private static final String FIRST_LINE_OF_PRODUCT = """
            not exists (select 1
                          from inv_movement f
                         where f.command_no = m.command_no
                           and f.product_no = m.product_no
                           and f.line_no < m.line_no)""";

    private static final String LIST = "product-sales";

    private final Sql sql;

    SalesReports(Sql sql) {
        this.sql = sql;
    }

    List<StepSales> bySteps(SalesSteps steps) {
        SalesSpan span = new SalesSpan(steps, 0);
        Conditions conditions = conditions(steps.sku(), steps.at());
        String lines = lines(span, steps.sku() == null ? FIRST_LINE : FIRST_LINE_OF_PRODUCT, conditions);
        return sql.list(
                BY_STEP.replace("{lines}", lines),
                values(span, conditions),
                row -> new StepSales(span.number(row.line("step")), figures(row)));
    }

    Page<ProductStepSales> byProducts(SalesSteps steps, PageRequest page) {
        Optional<Place> after = page.after().map(cursor -> cursor.read(LIST, 3, key -> Place.of(key, steps)));
        SalesSpan span = new SalesSpan(steps, after.map(Place::step).orElse(0));
        Conditions conditions = conditions(steps.sku(), steps.at());
        String sku = after.map(place -> place.sku().text()).orElse("");
        Parameters parameters = values(span, conditions)
                .text(sku)
                .text(sku)
                .text(after.map(place -> place.currency().getCurrencyCode()).orElse(""))
                .number(page.size() + 1L);
        List<ProductStepSales> sales = sql.list(
                BY_PRODUCT.replace("{lines}", lines(span, FIRST_LINE_OF_PRODUCT, conditions)),
                parameters,
                row -> new ProductStepSales(
                        span.number(row.line("step")), Sku.of(row.text("sku")), row.text("name"), figures(row)));
        return Page.of(
                sales,
                page,
                item -> Cursor.behind(
                        LIST, item.step(), item.sku(), item.figures().currency()));
    }

    /** Where a page ended. */
    private record Place(int step, Sku sku, Currency currency) {
        static Place of(List<String> key, SalesSteps steps) {
            int step = Integer.parseInt(key.get(0));
            if (step < 0 || step >= steps.count()) {
                throw new IllegalArgumentException("no step of these: " + step);
            }
            return new Place(step, Sku.of(key.get(1)), Currency.getInstance(key.get(2)));
        }
    }

    static Conditions conditions(@Nullable Sku sku, @Nullable LocationCode at) {
        Conditions conditions = new Conditions();
        if (sku != null) {
            conditions.and(
                    "m.product_no = (select product_no from inv_product where sku = ?)",
                    values -> values.text(sku.text()));
        }
        if (at != null) {
            conditions.and(
                    "c.location_no = (select location_no from inv_location where code = ?)",
                    values -> values.text(at.text()));
        }
        return conditions;
    }

    /** @param first the condition that a line of a sale counts the sale */
    private static String lines(SalesSpan span, String first, Conditions conditions) {
        return LINES.replace("{step}", span.step())
                .replace("{first}", first)
                .replace("{conditions}", conditions.text());
    }

    private static Parameters values(SalesSpan span, Conditions conditions) {
        return conditions.addTo(BusinessTime.bounds(span.addStep(Parameters.of()), span.period()));
    }

    private static SalesFigures figures(Row row) throws SQLException {
        return new SalesFigures(
                Currency.getInstance(row.text("currency")),
                row.number("sales"),
                row.total("sold"),
                row.total("returned"),
                row.money("revenue", "currency"),
                row.money("refunds", "currency"));
    }
}
