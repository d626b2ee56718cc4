package org.stockledger.inventory.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;

/**
 * The ways to a ledger in a database: PostgreSQL, MySQL, MariaDB or H2. They differ in who commits.
 *
 * <ul>
 *   <li>{@link #joining(EntityManager)}: the host. What is posted becomes true with the host's own commit, or never.
 *   <li>{@link #managing(EntityManagerFactory)}: the ledger, on the host's persistence unit, with retries and batches.
 *   <li>{@link #open(DataSource)}, {@link #open(String, String, String)} and {@link #embedded(Path)}: the ledger, on a
 *       persistence unit of its own, whose tables it brings up to date.
 * </ul>
 *
 * <p>In a persistence unit of the host the ledger's tables have to be mapped, by {@link #MAPPING_FILE} or
 * {@link #entityClassNames()}, and made, by the scripts in {@code org/stockledger/inventory/db} of this jar.
 */
public final class JpaInventory {
    /** The mapping file to name in a persistence unit of the host. */
    public static final String MAPPING_FILE = "META-INF/stockledger-orm.xml";

    private JpaInventory() {}

    /** The classes to list in a persistence unit that is made in code. */
    public static List<String> entityClassNames() {
        return Unit.entities().stream().map(Class::getName).toList();
    }

    /** As {@link #joining(EntityManager, JpaSettings)}, with the standard settings. */
    public static Inventory joining(EntityManager entityManager) {
        return joining(entityManager, JpaSettings.standard());
    }

    /**
     * A ledger in the transactions of the host, be they Spring's, JTA's or resource-local. The ledger never begins,
     * commits, rolls back, clears or flushes anything, and tries everything once: a {@link StoreException} that is
     * retryable is for the host to retry, as a whole new transaction. After a refusal the host may go on; after a failed
     * statement the transaction cannot be committed any more. Listeners hear of a posting when the host has committed.
     *
     * <p>Works at READ COMMITTED, which is recommended, and at REPEATABLE READ, where more is answered by a retryable
     * {@code CONFLICT} and PostgreSQL and H2 archive nothing, delete nothing and make no unit coarser. Two calls in one
     * transaction can deadlock with other transactions: post a list, or be ready to retry. Locks are held until the
     * host's transaction ends.
     *
     * <p>Making it costs nothing; it is as thread-safe as the EntityManager.
     *
     * @throws StoreException {@code SCHEMA} if the ledger's tables are not mapped in the host's persistence unit
     */
    public static Inventory joining(EntityManager entityManager, JpaSettings settings) {
        OptionalJar.HIBERNATE.require("a ledger in a database");
        Unit unit = Unit.of(entityManager.getEntityManagerFactory());
        return Inventory.over(new JoiningStore(entityManager, unit), settings.ledger());
    }

    /** As {@link #managing(EntityManagerFactory, JpaSettings)}, with the standard settings. */
    public static Inventory managing(EntityManagerFactory entityManagerFactory) {
        return managing(entityManagerFactory, JpaSettings.standard());
    }

    /**
     * A ledger in transactions of its own, on connections of the host's persistence unit, at READ COMMITTED. Thread-safe;
     * make it once.
     *
     * <p>Inside a transaction of the host it works on a second connection: it does not see what that transaction did, and
     * what it posts stays when that transaction is rolled back. Use {@link #joining(EntityManager)} there.
     *
     * @throws StoreException {@code SCHEMA} if the ledger's tables are not mapped in the unit; {@code WRONG_TRANSACTION}
     *     if the transactions of the unit are JTA's
     */
    public static Inventory managing(EntityManagerFactory entityManagerFactory, JpaSettings settings) {
        OptionalJar.HIBERNATE.require("a ledger in a database");
        requireResourceLocal(entityManagerFactory);
        OwningStore store = new OwningStore(entityManagerFactory, false, settings.lockWaitSeconds());
        return Inventory.over(store, settings.ledger());
    }

    /** As {@link #open(DataSource, JpaSettings)}, with the standard settings. */
    public static OpenInventory open(DataSource dataSource) {
        return open(dataSource, JpaSettings.standard());
    }

    /**
     * A ledger in transactions of its own, on connections of this DataSource. Its tables are brought up to date first,
     * which takes two connections at once. A transaction of the host on the same DataSource is not joined.
     *
     * @throws StoreException {@code SCHEMA} if the tables are not what they should be
     * @throws IllegalStateException if a library is missing; the message names its coordinate
     */
    public static OpenInventory open(DataSource dataSource, JpaSettings settings) {
        return opened(dataSource, settings, false, new ArrayDeque<>());
    }

    /** As {@link #open(String, String, String, JpaSettings)}, with the standard settings. */
    public static OpenInventory open(String url, String user, String password) {
        return open(url, user, password, JpaSettings.standard());
    }

    /**
     * A ledger in the database of this URL, on a pool of connections of its own. Its tables are brought up to date first.
     *
     * @throws StoreException {@code UNAVAILABLE} if the database cannot be reached, {@code SCHEMA} if the tables are not
     *     what they should be
     * @throws IllegalStateException if a library is missing; the message names its coordinate
     */
    public static OpenInventory open(String url, String user, String password, JpaSettings settings) {
        OptionalJar.POOL.require("a ledger with a pool of its own");
        Deque<AutoCloseable> resources = new ArrayDeque<>();
        DataSource pool = OwnPool.over(url, user, password, settings);
        resources.push((AutoCloseable) pool);
        return opened(pool, settings, true, resources);
    }

    /** As {@link #embedded(Path, JpaSettings)}, with the standard settings. */
    public static OpenInventory embedded(Path file) {
        return embedded(file, JpaSettings.standard());
    }

    /**
     * A ledger in a file, kept by H2 within this process: ready to sell. One process at a time. What was acknowledged
     * survives a kill of the process; not, necessarily, the loss of power.
     *
     * @param file the file without its ending, which H2 adds
     */
    public static OpenInventory embedded(Path file, JpaSettings settings) {
        OptionalJar.H2.require("an embedded ledger");
        return open(EmbeddedH2.url(file), "sa", "", settings);
    }

    private static OpenInventory opened(
            DataSource dataSource, JpaSettings settings, boolean preparedPool, Deque<AutoCloseable> resources) {
        try {
            OptionalJar.HIBERNATE.require("a ledger in a database");
            Database database = Database.of(dataSource);
            if (settings.migrating()) {
                OptionalJar.MIGRATION.require(
                        "bringing the ledger's tables up to date (see JpaSettings.withoutMigration)");
                Migration.run(dataSource, database, settings.schema());
            }
            EntityManagerFactory factory = OwnUnit.over(dataSource, database, settings.schema());
            resources.push(factory::close);
            OwningStore store = new OwningStore(factory, preparedPool, settings.lockWaitSeconds());
            return new OpenedInventory(Inventory.over(store, settings.ledger()), resources);
        } catch (RuntimeException | Error failure) {
            OpenedInventory.closeAll(resources);
            throw failure;
        }
    }

    private static void requireResourceLocal(EntityManagerFactory factory) {
        Object coordinator = factory.getProperties().get("hibernate.transaction.coordinator_class");
        if (String.valueOf(coordinator).toLowerCase(Locale.ROOT).contains("jta")) {
            throw new StoreException(
                    Reason.WRONG_TRANSACTION,
                    "the transactions of this persistence unit are JTA's: use JpaInventory.joining inside them",
                    null);
        }
    }
}
