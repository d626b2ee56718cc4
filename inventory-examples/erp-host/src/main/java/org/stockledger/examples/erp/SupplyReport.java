package org.stockledger.examples.erp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;

/** Can the open orders be delivered? A report over the ERP's tables and the ledger's, by plain SQL. Thread-safe. */
@ApplicationScoped
public class SupplyReport {
    private static final String SUPPLY = """
            select p.sku as sku, p.name as name, d.ordered as ordered, coalesce(h.on_hand, 0) as on_hand
              from (select l.product_id, sum(l.quantity) as ordered
                      from order_line l
                      join customer_order o on o.number = l.order_number
                     where o.status = 'OPEN'
                     group by l.product_id) d
              join product p on p.id = d.product_id
              left join (select i.sku, sum(s.on_hand) as on_hand
                           from inv_product i
                           join inv_stock s on s.product_no = i.product_no
                          group by i.sku) h on h.sku = p.sku
             order by p.sku
            """;

    private final EntityManager entities;

    SupplyReport(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * An article on open orders.
     *
     * @param sku which
     * @param name its name
     * @param ordered how much is on open orders
     * @param onHand how much is in stock, over all locations
     * @param missing how much more is needed, 0 or more
     */
    public record Row(String sku, String name, BigDecimal ordered, BigDecimal onHand, BigDecimal missing) {}

    /** Every article on open orders, ordered by SKU. */
    @Transactional
    public List<Row> rows() {
        List<?> rows = entities.createNativeQuery(SUPPLY, Tuple.class).getResultList();
        return rows.stream().map(row -> row((Tuple) row)).toList();
    }

    private static Row row(Tuple row) {
        BigDecimal ordered = Numbers.plain(row.get("ordered", Number.class));
        BigDecimal onHand = Numbers.plain(row.get("on_hand", Number.class));
        BigDecimal missing = ordered.subtract(onHand).max(BigDecimal.ZERO);
        return new Row(row.get("sku", String.class), row.get("name", String.class), ordered, onHand, missing);
    }
}
