package org.stockledger.inventory.jpa;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;

/** What is found out once about a persistence unit: that the ledger's tables are mapped, and which database it is on. */
final class Unit {
    private static final Logger LOG = LoggerFactory.getLogger(JpaInventory.class);

    private static final Map<EntityManagerFactory, Unit> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    private static final List<Class<?>> ENTITIES = List.of(
            ProductEntity.class,
            LocationEntity.class,
            StockEntity.class,
            CommandEntity.class,
            MovementEntity.class,
            EntryEntity.class);

    private static final String WRITE_DELAY =
            "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'";

    private final Map<String, String> schemas = new HashMap<>();
    private volatile @Nullable Dialect dialect;

    private Unit(EntityManagerFactory factory) {
        requireMapped(factory);
        Map<String, Object> properties = factory.getProperties();
        for (Database database : Database.values()) {
            Object schema = properties.get(database.schemaProperty());
            if (schema != null) {
                schemas.put(database.schemaProperty(), schema.toString());
            }
        }
    }

    /** The classes that map the ledger's tables. */
    static List<Class<?>> entities() {
        return ENTITIES;
    }

    /** @throws StoreException {@code SCHEMA} if the ledger's tables are not mapped in the unit */
    static Unit of(EntityManagerFactory factory) {
        return KNOWN.computeIfAbsent(factory, Unit::new);
    }

    /**
     * How statements are written for the database behind the unit.
     *
     * @param mode who commits, to be told once
     */
    Dialect dialect(Connection connection, String mode) {
        Dialect known = dialect;
        return known != null ? known : foundOut(connection, mode);
    }

    private synchronized Dialect foundOut(Connection connection, String mode) {
        Dialect known = dialect;
        if (known != null) {
            return known;
        }
        try {
            Database database = Database.of(connection);
            DatabaseMetaData about = connection.getMetaData();
            LOG.info("stock ledger on {} {}, {}", database, about.getDatabaseProductVersion(), mode);
            if (database == Database.H2) {
                warnOfWriteDelay(connection, about.getURL());
            }
            Dialect found = new Dialect(database, schemas.get(database.schemaProperty()));
            dialect = found;
            return found;
        } catch (SQLException failure) {
            throw SqlFailure.of(failure).beforeCommit(failure);
        }
    }

    private static void warnOfWriteDelay(Connection connection, String url) throws SQLException {
        if (url.startsWith("jdbc:h2:mem:")) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(WRITE_DELAY)) {
            if (!rows.next() || rows.getInt(1) != 0) {
                LOG.warn(
                        "{} loses acknowledged postings when the process is killed: add ;WRITE_DELAY=0 to the URL, or use"
                                + " JpaInventory.embedded",
                        url);
            }
        }
    }

    private static void requireMapped(EntityManagerFactory factory) {
        for (Class<?> entity : ENTITIES) {
            try {
                factory.getMetamodel().entity(entity);
            } catch (IllegalArgumentException unknown) {
                throw new StoreException(
                        Reason.SCHEMA,
                        "the persistence unit does not map the ledger's tables. Name " + JpaInventory.MAPPING_FILE
                                + " as a mapping file (persistence.xml: <mapping-file>, Spring Boot:"
                                + " spring.jpa.mapping-resources, Quarkus: quarkus.hibernate-orm.mapping-files); or list the"
                                + " classes of JpaInventory.entityClassNames() in persistence.xml or in code; or let an entity"
                                + " scan include the package " + Unit.class.getPackageName(),
                        unknown);
            } catch (IllegalStateException closed) {
                throw new StoreException(Reason.CLOSED, "the persistence unit is closed", closed);
            }
        }
    }
}
