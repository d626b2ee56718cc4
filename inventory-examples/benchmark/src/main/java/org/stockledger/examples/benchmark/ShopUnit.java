package org.stockledger.examples.benchmark;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;

/** Hibernate as an application sets it up today: batches, ordered inserts, no needless round trips. */
final class ShopUnit implements AutoCloseable {
    private final EntityManagerFactory factory;

    private ShopUnit(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** @param shelf how a shelf is mapped */
    static ShopUnit open(DataSource connections, Tables tables, Class<? extends AnyShelfRow> shelf) {
        Configuration configuration = new Configuration()
                .addAnnotatedClass(ProductRow.class)
                .addAnnotatedClass(shelf)
                .addAnnotatedClass(SaleRow.class)
                .addAnnotatedClass(LineRow.class)
                .addAnnotatedClass(HistoryRow.class);
        configuration.setPhysicalNamingStrategy(new Prefixed(tables));
        configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, connections);
        configuration.setProperty(AvailableSettings.STATEMENT_BATCH_SIZE, "50");
        configuration.setProperty(AvailableSettings.ORDER_INSERTS, "true");
        configuration.setProperty(AvailableSettings.ORDER_UPDATES, "true");
        configuration.setProperty(AvailableSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, "true");
        return new ShopUnit(configuration.buildSessionFactory());
    }

    /** One transaction, committed if the work says so. */
    boolean inTransaction(Predicate<EntityManager> work) {
        try (EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            try {
                boolean done = work.test(entities);
                if (done) {
                    entities.getTransaction().commit();
                }
                return done;
            } finally {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
            }
        }
    }

    @Override
    public void close() {
        factory.close();
    }

    /** Each contender has tables of its own. */
    private static final class Prefixed extends PhysicalNamingStrategyStandardImpl {
        private static final long serialVersionUID = 1;

        private final String prefix;

        Prefixed(Tables tables) {
            this.prefix = tables.prefix();
        }

        @Override
        public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment context) {
            return prefixed(name);
        }

        @Override
        public Identifier toPhysicalSequenceName(Identifier name, JdbcEnvironment context) {
            return prefixed(name);
        }

        private Identifier prefixed(Identifier name) {
            return Identifier.toIdentifier(prefix + name.getText(), name.isQuoted());
        }
    }
}
