package org.stockledger.examples.retail.reports;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.stockledger.examples.retail.ShopSettings;
import org.stockledger.examples.retail.reports.Remembered.Dated;
import org.stockledger.examples.retail.stock.MovementAnswer;
import org.stockledger.examples.retail.stock.MovementLog;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.MovementQuery;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.StockQuery;

/** InventoryPro's dashboard: counters, the stock's worth at real prices, and what happened last. */
@Service
class Overview {
    private static final int RECENT = 10;

    private static final String COUNTS = """
            select (select count(*) from inv_product where archived = false) as products,
                   (select count(*) from inv_location where archived = false) as locations,
                   (select count(*) from inv_movement) as movements
            """;

    private final Inventory inventory;
    private final MovementLog log;
    private final JdbcClient sql;
    private final LedgerVersion version;
    private final ShopSettings settings;

    Overview(Inventory inventory, MovementLog log, JdbcClient sql, LedgerVersion version, ShopSettings settings) {
        this.inventory = inventory;
        this.log = log;
        this.sql = sql;
        this.version = version;
        this.settings = settings;
    }

    /** The figures. */
    record Answer(
            long products,
            long locations,
            long movements,
            BigDecimal stockValue,
            String currency,
            List<MovementAnswer> recent) {}

    private record Counts(long products, long locations, long movements) {}

    @Snapshot
    public Dated<Answer> now() {
        Counts counts = sql.sql(COUNTS)
                .query((row, number) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
        Answer answer = new Answer(
                counts.products(),
                counts.locations(),
                counts.movements(),
                settings.ours(inventory.reports().stockTotals(StockQuery.all()).value())
                        .amount(),
                settings.currency().getCurrencyCode(),
                log.list(MovementQuery.all().page(PageRequest.first(RECENT))).items());
        return new Dated<>(answer, version.now());
    }
}
