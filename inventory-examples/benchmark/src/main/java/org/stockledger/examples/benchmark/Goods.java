package org.stockledger.examples.benchmark;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/** An article and its shelf, as the tables have them. */
record Goods(long shelfNo, long productNo, String sku, String name, BigDecimal price, BigDecimal onHand) {
    /** Reads them by a list of SKUs, in the order of the shelves; {@code s} is the shelf. */
    static final String SELECT = """
            select s.shelf_no, s.product_no, p.sku, p.name, p.price, s.on_hand
              from {product} p
              join {shelf} s on s.product_no = p.product_no and s.location_no = 1
             where p.sku in (%s)
             order by s.shelf_no
            """;

    static Goods of(ResultSet row) throws SQLException {
        return new Goods(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getBigDecimal(5),
                row.getBigDecimal(6));
    }
}
