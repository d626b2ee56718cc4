package org.stockledger.inventory.jpa.host;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.jpa.JpaInventory;

/** The persistence unit of a host, as its container would make it. */
record HostUnit(
        DataSource source,
        List<String> mappingFiles,
        List<String> classes,
        PersistenceUnitTransactionType transactions,
        Map<String, Object> settings) {

    /** A careful host has its tables compared with the mapping when it starts. */
    private static final Map<String, Object> VALIDATING = Map.of("hibernate.hbm2ddl.auto", "validate");

    /** Without a container there is nobody to ask for a connection before the first transaction. */
    private static final Map<String, Object> WITHOUT_CONTAINER = Map.of(
            "hibernate.boot.allow_jdbc_metadata_access", "false",
            "hibernate.dialect", "org.hibernate.dialect.H2Dialect");

    /** A unit with the host's own entity and, by the library's mapping file, the ledger's tables. */
    static HostUnit over(DataSource source) {
        return new HostUnit(
                source,
                List.of(JpaInventory.MAPPING_FILE),
                List.of(HostOrder.class.getName()),
                PersistenceUnitTransactionType.RESOURCE_LOCAL,
                VALIDATING);
    }

    /** A host that did not tell its unit of the ledger's tables. */
    HostUnit withoutLedger() {
        return new HostUnit(source, List.of(), List.of(HostOrder.class.getName()), transactions, settings);
    }

    /** A host that told its unit by the names of the classes. */
    HostUnit withClassNames() {
        List<String> all = new ArrayList<>(JpaInventory.entityClassNames());
        all.add(HostOrder.class.getName());
        return new HostUnit(source, List.of(), all, transactions, settings);
    }

    /** A host with Spring, whose adapter to Hibernate has a connection held until the transaction is cleaned up behind. */
    HostUnit ofSpring() {
        Map<String, Object> more = new HashMap<>(settings);
        more.put("hibernate.connection.handling_mode", "DELAYED_ACQUISITION_AND_HOLD");
        return new HostUnit(source, mappingFiles, classes, transactions, more);
    }

    /** A host whose transactions are run by a container. */
    HostUnit ofAContainer() {
        return new HostUnit(source, mappingFiles, classes, PersistenceUnitTransactionType.JTA, WITHOUT_CONTAINER);
    }

    EntityManagerFactory factory() {
        return new HibernatePersistenceProvider().createContainerEntityManagerFactory(info(), settings);
    }

    /** By method name, because the interface has other methods in each version of the standard. */
    private PersistenceUnitInfo info() {
        return (PersistenceUnitInfo) Proxy.newProxyInstance(
                HostUnit.class.getClassLoader(),
                new Class<?>[] {PersistenceUnitInfo.class},
                (unit, method, arguments) -> answer(method.getName()));
    }

    private @Nullable Object answer(String question) {
        return switch (question) {
            case "getPersistenceUnitName", "toString" -> "host";
            case "getTransactionType" -> transactions;
            case "getJtaDataSource", "getNonJtaDataSource" -> source;
            case "getMappingFileNames" -> mappingFiles;
            case "getManagedClassNames" -> classes;
            case "getJarFileUrls", "getQualifierAnnotationNames" -> List.of();
            case "excludeUnlistedClasses" -> true;
            case "getSharedCacheMode" -> SharedCacheMode.UNSPECIFIED;
            case "getValidationMode" -> ValidationMode.NONE;
            case "getProperties" -> new Properties();
            case "getPersistenceXMLSchemaVersion" -> "3.0";
            case "getClassLoader", "getNewTempClassLoader" -> HostUnit.class.getClassLoader();
            case "hashCode" -> 0;
            default -> null;
        };
    }
}
