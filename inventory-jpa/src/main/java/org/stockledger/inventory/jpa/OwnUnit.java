package org.stockledger.inventory.jpa;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;

/**
 * A persistence unit of the ledger's own tables over a DataSource. Its description answers by the name of the method,
 * because the interface has grown with each version of Jakarta Persistence and one jar serves several.
 */
final class OwnUnit {
    private OwnUnit() {}

    /** @throws StoreException {@code SCHEMA} if the tables are not what the mapping says */
    static EntityManagerFactory over(DataSource dataSource, Database database, @Nullable String schema) {
        Map<String, Object> answers = answers(dataSource, properties(database, schema));
        PersistenceUnitInfo described = (PersistenceUnitInfo) Proxy.newProxyInstance(
                OwnUnit.class.getClassLoader(),
                new Class<?>[] {PersistenceUnitInfo.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("toString")) {
                        return "persistence unit stockledger";
                    }
                    return answers.get(method.getName());
                });
        try {
            return HibernateSeam.createUnit(described);
        } catch (RuntimeException failure) {
            if (SqlFailure.isIn(failure)) {
                throw SqlFailure.of(failure).beforeCommit(failure);
            }
            String sentence =
                    "the ledger's tables are not as they should be (the scripts are in " + database.scripts() + "): ";
            throw new StoreException(
                    Reason.SCHEMA, sentence + innermost(failure).getMessage(), failure);
        }
    }

    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : innermost(cause);
    }

    private static Map<String, Object> answers(DataSource dataSource, Properties properties) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("getPersistenceUnitName", "stockledger");
        answers.put("getPersistenceProviderClassName", "org.hibernate.jpa.HibernatePersistenceProvider");
        answers.put("getTransactionType", PersistenceUnitTransactionType.RESOURCE_LOCAL);
        answers.put("getNonJtaDataSource", dataSource);
        answers.put("getMappingFileNames", List.of());
        answers.put("getJarFileUrls", List.of());
        answers.put(
                "getManagedClassNames",
                Unit.entities().stream().map(Class::getName).toList());
        answers.put(
                "getAllManagedClassNames",
                Unit.entities().stream().map(Class::getName).toList());
        answers.put("getQualifierAnnotationNames", List.of());
        answers.put("excludeUnlistedClasses", true);
        answers.put("getSharedCacheMode", SharedCacheMode.NONE);
        answers.put("getValidationMode", ValidationMode.NONE);
        answers.put("getProperties", properties);
        answers.put("getPersistenceXMLSchemaVersion", "3.0");
        answers.put("getClassLoader", OwnUnit.class.getClassLoader());
        return answers;
    }

    private static Properties properties(Database database, @Nullable String schema) {
        Properties properties = new Properties();
        properties.setProperty("hibernate.hbm2ddl.auto", "validate");
        if (schema != null) {
            properties.setProperty(database.schemaProperty(), schema);
        }
        return properties;
    }
}
