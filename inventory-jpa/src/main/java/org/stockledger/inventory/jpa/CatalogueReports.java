package org.stockledger.inventory.jpa;

import java.sql.SQLException;
import java.util.List;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.LocationQuery;
import org.stockledger.inventory.LocationStock;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.ProductStock;
import org.stockledger.inventory.ProductStockQuery;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.StockStatus;
import org.stockledger.inventory.TotalQuantity;
import org.stockledger.inventory.spi.ReportRepository.Counts;

/** The catalogue with what is on hand of it: products over all their cells, locations over all of theirs. */
final class CatalogueReports {
    private static final String PRODUCTS = """
            select x.sku, x.name, x.description, x.category, x.price, x.currency, x.unit, x.decimals, x.reorder_point,
                   x.floor, x.archived, x.registered_at, x.on_hand,
                   (select count(*) from inv_stock h where h.product_no = x.product_no and h.on_hand <> 0) as held
              from (select x.*,
                           case when x.on_hand <= 0 then 0 when x.on_hand < x.reorder_point then 1 else 2 end as standing
                      from (select p.*,
                                   coalesce((select sum(s.on_hand)
                                               from inv_stock s
                                              where s.product_no = p.product_no), 0) as on_hand
                              from inv_product p
                             where 1 = 1{products}) x
                     where 1 = 1{standing}) x
             where 1 = 1{behind}
             order by {order}
             limit ?
            """;

    private static final String LOCATIONS = """
            select l.code, l.name, l.address, l.archived, l.registered_at,
                   coalesce(sum(case when p.product_no is not null and s.on_hand <> 0 then 1 else 0 end), 0) as held,
                   coalesce(sum(case when p.product_no is not null and s.on_hand > 0 and s.on_hand < p.reorder_point
                                     then 1 else 0 end), 0) as low,
                   coalesce(sum(case when p.product_no is not null and s.on_hand <= 0 then 1 else 0 end), 0) as no_more
              from (select location_no, code, name, address, archived, registered_at
                      from inv_location
                     where code > ? and archived in (false, ?) and search_text like ? escape '!'
                     order by code
                     limit ?) l
              left join inv_stock s on s.location_no = l.location_no and s.sequence > 0
              left join inv_product p on p.product_no = s.product_no and p.archived in (false, ?)
             group by l.code, l.name, l.address, l.archived, l.registered_at
             order by l.code
            """;

    private static final String COUNTS = """
            select count(*) as products,
                   coalesce(sum(case when x.on_hand <= 0 then 1 else 0 end), 0) as no_more,
                   coalesce(sum(case when x.on_hand > 0 and x.on_hand < x.reorder_point then 1 else 0 end), 0) as low,
                   (select count(*) from inv_location where archived = false) as locations,
                   (select coalesce(sum(sequence), 0) from inv_stock) as entries
              from (select p.product_no, p.reorder_point, coalesce(sum(s.on_hand), 0) as on_hand
                      from inv_product p
                      left join inv_stock s on s.product_no = p.product_no
                     where p.archived = false
                     group by p.product_no, p.reorder_point) x
            """;

    private static final String BY_SKU = "product-stock";
    private static final String BY_STANDING = "product-stock-from-the-worst";
    private static final String LOCATION_LIST = "location-stock";

    private final Sql sql;

    CatalogueReports(Sql sql) {
        this.sql = sql;
    }

    Page<ProductStock> products(ProductStockQuery query) {
        Conditions products = wanted(query);
        Conditions behind = behind(query);
        String statement = PRODUCTS.replace("{products}", products.text())
                .replace("{standing}", standing(query))
                .replace("{behind}", behind.text())
                .replace("{order}", query.worstFirst() ? "x.standing, x.sku" : "x.sku");
        Parameters parameters = behind.addTo(products.addTo(Parameters.of()))
                .number(query.page().size() + 1L);
        return Page.of(
                sql.list(statement, parameters, CatalogueReports::product),
                query.page(),
                stock -> query.worstFirst()
                        ? Cursor.behind(
                                BY_STANDING, stock.status(), stock.product().sku())
                        : Cursor.behind(BY_SKU, stock.product().sku()));
    }

    private static Conditions wanted(ProductStockQuery query) {
        Conditions products = new Conditions();
        if (!query.containing().isEmpty()) {
            String pattern = Searching.containing(query.containing());
            products.and("p.search_text like ? escape '!'", values -> values.text(pattern));
        }
        if (!query.category().isEmpty()) {
            products.and("p.category = ?", values -> values.text(query.category()));
        }
        return query.archivedToo() ? products : products.and("p.archived = false");
    }

    private static String standing(ProductStockQuery query) {
        StockStatus status = query.status();
        return (status == null ? "" : " and " + StockReports.is(status))
                + (query.belowReorderPoint() ? " and x.on_hand < x.reorder_point" : "");
    }

    private static Conditions behind(ProductStockQuery query) {
        Conditions behind = new Conditions();
        query.page().after().ifPresent(cursor -> {
            if (query.worstFirst()) {
                Standing last = cursor.read(BY_STANDING, 2, Standing::of);
                behind.and(
                        "x.standing >= ? and (x.standing > ? or x.sku > ?)",
                        values -> values.number(last.rank())
                                .number(last.rank())
                                .text(last.sku().text()));
            } else {
                Sku last = cursor.name(BY_SKU, Sku::of);
                behind.and("x.sku > ?", values -> values.text(last.text()));
            }
        });
        return behind;
    }

    private record Standing(long rank, Sku sku) {
        static Standing of(List<String> key) {
            return new Standing(StockStatus.valueOf(key.get(0)).ordinal(), Sku.of(key.get(1)));
        }
    }

    private static ProductStock product(Row row) throws SQLException {
        Product product = ProductRows.read(row);
        TotalQuantity onHand = row.total("on_hand");
        return new ProductStock(product, onHand, row.number("held"), StockStatus.of(onHand, product.reorderPoint()));
    }

    Page<LocationStock> locations(LocationQuery query) {
        String behind = query.page()
                .after()
                .map(cursor -> cursor.name(LOCATION_LIST, LocationCode::of).text())
                .orElse("");
        Parameters parameters = Parameters.of()
                .text(behind)
                .flag(query.archivedToo())
                .text(Searching.containing(query.containing()))
                .number(query.page().size() + 1L)
                .flag(query.archivedToo());
        return Page.of(
                sql.list(LOCATIONS, parameters, CatalogueReports::location),
                query.page(),
                stock -> Cursor.behind(LOCATION_LIST, stock.location().code()));
    }

    private static LocationStock location(Row row) throws SQLException {
        return new LocationStock(LocationRows.read(row), row.number("held"), row.number("low"), row.number("no_more"));
    }

    Counts counts() {
        return sql.first(
                        COUNTS,
                        Parameters.of(),
                        row -> new Counts(
                                row.number("products"),
                                row.number("locations"),
                                row.number("entries"),
                                row.number("no_more"),
                                row.number("low")))
                .orElseThrow();
    }
}
