package org.stockledger.examples.benchmark;

import java.util.Locale;
import javax.sql.DataSource;

/** Who takes part. */
enum Entrant {
    NAIVE("naive JPA", "entities, PESSIMISTIC_WRITE, one transaction per sale") {
        @Override
        Contender over(Site site, DataSource connections) {
            return new LockingShop(ShopUnit.open(connections, tables(), ShelfRow.class));
        }
    },

    VERSIONED("JPA with @Version", "the same, optimistic, with retries") {
        @Override
        Contender over(Site site, DataSource connections) {
            return new VersionedShop(ShopUnit.open(connections, tables(), VersionedShelfRow.class));
        }
    },

    JDBC("JDBC by hand", "conditional update, batches, one transaction per sale") {
        @Override
        Contender over(Site site, DataSource connections) {
            return new ConditionalShop(connections, tables());
        }
    },

    LIMIT("JDBC, callers combined", "by hand, one transaction for all who wait: the practical limit") {
        @Override
        Contender over(Site site, DataSource connections) {
            return new CombiningShop(connections, site.kind(), tables());
        }
    },

    OURS("stockledger", "JpaInventory.open(url, user, password)") {
        @Override
        void prepare(Site site, long onHand) {
            Ledger.prepare(site, onHand);
        }

        @Override
        Contender open(Site site) {
            return Ledger.open(site);
        }

        @Override
        Contender over(Site site, DataSource connections) {
            return Ledger.over(connections);
        }
    };

    private final String title;
    private final String manner;

    Entrant(String title, String manner) {
        this.title = title;
        this.manner = manner;
    }

    /** Makes its tables and puts so much of every article on the shelf. */
    void prepare(Site site, long onHand) {
        tables().create(site, onHand);
    }

    /** Ready to sell, on connections of the site's pool. */
    Contender open(Site site) {
        return over(site, site.pool());
    }

    /** Ready to sell, on these connections. */
    abstract Contender over(Site site, DataSource connections);

    /** Its tables, or views that look like them. */
    Tables tables() {
        return new Tables(this + "_");
    }

    String title() {
        return title;
    }

    String manner() {
        return manner;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
