package org.stockledger.inventory.jpa;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.TopSeller;
import org.stockledger.inventory.TopSellersQuery;
import org.stockledger.inventory.TotalQuantity;

/** The products that sold best. */
final class TopSellers {
    /** Ranked are the sums of products and currencies, never lines. */
    private static final String BEST = """
            select y.sku, y.name, y.currency, y.units, y.revenue
              from (select z.*, dense_rank() over (order by z.ranked desc, z.sku) as place
                      from (select p.sku, p.name, w.currency, w.units, w.revenue,
                                   sum(w.{ranked}) over (partition by w.product_no) as ranked
                              from (select x.product_no, x.currency, sum(x.sold - x.returned) as units,
                                           sum(x.revenue - x.refunds) as revenue
                                      from ({lines}) x
                                     group by x.product_no, x.currency) w
                              join inv_product p on p.product_no = w.product_no) z
                     where z.ranked > 0) y
             where y.place <= ?
             order by y.place, y.currency
            """;

    private final Sql sql;

    TopSellers(Sql sql) {
        this.sql = sql;
    }

    List<TopSeller> best(TopSellersQuery query) {
        Currency currency = query.revenueIn();
        Conditions conditions = SalesReports.conditions(null, query.at());
        if (currency != null) {
            conditions.and("c.currency = ?", values -> values.text(currency.getCurrencyCode()));
        }
        String lines = SalesReports.LINES
                .replace("{step}", "0")
                .replace("{first}", "m.line_no = 1")
                .replace("{conditions}", conditions.text());
        String statement =
                BEST.replace("{ranked}", currency == null ? "units" : "revenue").replace("{lines}", lines);
        Parameters parameters = conditions.addTo(BusinessTime.bounds(Parameters.of(), query.occurred()));
        Map<Sku, TopSeller> best = new LinkedHashMap<>();
        sql.each(statement, parameters.number(query.limit()), row -> {
            TopSeller inOneCurrency = read(row);
            best.merge(inOneCurrency.sku(), inOneCurrency, TopSellers::together);
        });
        return List.copyOf(best.values());
    }

    private static TopSeller read(Row row) throws SQLException {
        Money revenue = row.money("revenue", "currency");
        return new TopSeller(Sku.of(row.text("sku")), row.text("name"), row.total("units"), List.of(revenue));
    }

    private static TopSeller together(TopSeller seller, TopSeller more) {
        TotalQuantity units = seller.units().plus(more.units());
        List<Money> revenue = new ArrayList<>(seller.revenue());
        revenue.addAll(more.revenue());
        return new TopSeller(seller.sku(), seller.name(), units, revenue);
    }
}
