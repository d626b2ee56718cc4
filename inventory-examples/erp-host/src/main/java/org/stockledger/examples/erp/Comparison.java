package org.stockledger.examples.erp;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the old column with the ledger. They differ where some part of the ERP still writes the column by itself.
 * Thread-safe.
 */
@ApplicationScoped
public class Comparison {
    private static final Logger LOG = LoggerFactory.getLogger(Comparison.class);

    /** One statement, so that both sides are of one moment. */
    private static final String DIFFERENCES = """
            select p.sku as sku, p.stock_qty as stock_qty, coalesce(sum(s.on_hand), 0) as on_hand
              from product p
              left join inv_product i on i.sku = p.sku
              left join inv_stock s on s.product_no = i.product_no
             group by p.sku, p.stock_qty
            having p.stock_qty <> coalesce(sum(s.on_hand), 0)
             order by p.sku
            """;

    private final EntityManager entities;

    Comparison(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * An article whose column does not say what the ledger says.
     *
     * @param sku which
     * @param stockQty the column
     * @param onHand the ledger, over all locations
     */
    public record Difference(String sku, int stockQty, BigDecimal onHand) {}

    /** Every article that differs, ordered by SKU. */
    @Transactional
    public List<Difference> differences() {
        List<?> rows = entities.createNativeQuery(DIFFERENCES, Tuple.class).getResultList();
        return rows.stream().map(row -> difference((Tuple) row)).toList();
    }

    private static Difference difference(Tuple row) {
        return new Difference(
                row.get("sku", String.class),
                row.get("stock_qty", Number.class).intValue(),
                Numbers.plain(row.get("on_hand", Number.class)));
    }

    /** Every day: what differs goes to the log, where somebody is alarmed by it. */
    @Scheduled(cron = "{erp.comparison.cron}")
    @Transactional
    void compareDaily() {
        List<Difference> differences = differences();
        if (differences.isEmpty()) {
            LOG.info("stock_qty and the ledger agree");
        }
        differences.forEach(found ->
                LOG.warn("{}: stock_qty says {}, the ledger {}", found.sku(), found.stockQty(), found.onHand()));
    }
}
