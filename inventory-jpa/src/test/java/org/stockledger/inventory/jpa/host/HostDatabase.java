package org.stockledger.inventory.jpa.host;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.support.TransactionTemplate;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.OpenInventory;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/** A database with the tables of the ledger and of hosts, and all that running host applications keep open. */
final class HostDatabase implements AutoCloseable {
    private static final int CONNECTIONS = 12;

    private final TestDatabase database;
    private final HikariDataSource ownPool;
    private final OpenInventory outside;
    private final PlainBooks books;
    private final Shop shop;
    private final Map<List<Enum<?>>, Running> running = new HashMap<>();

    HostDatabase(Engine engine) {
        this.database = engine.newDatabase();
        this.ownPool = pool(Isolation.READ_COMMITTED);
        this.outside = JpaInventory.open(ownPool);
        this.books = new PlainBooks(ownPool);
        this.shop = new Shop(outside);
        books.tamper(HostOrder.TABLE);
    }

    /** What a host application keeps open as long as it runs. */
    record Running(HikariDataSource pool, EntityManagerFactory factory, TransactionTemplate template, Inventory bean) {
        static Running over(HikariDataSource pool, Host.Style style) {
            HostUnit unit = HostUnit.over(pool);
            EntityManagerFactory factory = (style == Host.Style.SPRING ? unit.ofSpring() : unit).factory();
            JpaTransactionManager manager = new JpaTransactionManager(factory);
            manager.setJpaDialect(new HibernateJpaDialect());
            manager.afterPropertiesSet();
            Inventory bean = JpaInventory.joining(sharedByThreads(factory));
            return new Running(pool, factory, new TransactionTemplate(manager), bean);
        }

        /** What Spring injects: a proxy that looks like Hibernate's session and is another one in each transaction. */
        static EntityManager sharedByThreads(EntityManagerFactory factory) {
            return SharedEntityManagerCreator.createSharedEntityManager(factory, Map.of(), true, Session.class);
        }

        void stop() {
            factory.close();
            pool.close();
        }
    }

    synchronized Running running(Isolation isolation, Host.Style style) {
        return running.computeIfAbsent(List.of(isolation, style), key -> Running.over(pool(isolation), style));
    }

    /** A new pool of connections; whoever asks closes it. */
    HikariDataSource pool(Isolation isolation) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setTransactionIsolation(isolation.poolName());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    TestDatabase database() {
        return database;
    }

    /** Another door to the same ledger, outside of every transaction of a host. */
    Inventory outside() {
        return outside;
    }

    PlainBooks books() {
        return books;
    }

    Shop shop() {
        return shop;
    }

    /** Somebody who holds the shop's cell of this product. */
    HeldCell hold(String sku) {
        try {
            return HeldCell.of(database, sku);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public void close() {
        running.values().forEach(Running::stop);
        outside.close();
        ownPool.close();
        database.close();
    }
}
