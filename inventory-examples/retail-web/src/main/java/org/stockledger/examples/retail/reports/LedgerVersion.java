package org.stockledger.examples.retail.reports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many entries the ledger has. The number is exact and grows with every posting that is committed; it is read off the
 * balances, not off the history, so that it costs as much as there are cells.
 */
@Component
public class LedgerVersion {
    private final JdbcClient sql;

    LedgerVersion(JdbcClient sql) {
        this.sql = sql;
    }

    /** The number, as the caller's transaction sees it, or as it is now. */
    @Transactional(readOnly = true)
    public long now() {
        return sql.sql("select coalesce(sum(sequence), 0) from inv_stock")
                .query(Long.class)
                .single();
    }
}
