package org.stockledger.examples.erp;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/** Builds the application for PostgreSQL and starts it on a database of the library's test servers. */
public class OnPostgreSql implements QuarkusTestProfile {
    static boolean isActive() {
        return Engine.POSTGRESQL.isActive();
    }

    @Override
    public String getConfigProfile() {
        return "postgresql";
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.log.category.\"com.arjuna\".level", "ERROR",
                "quarkus.log.category.\"org.hibernate.orm.jdbc\".level", "ERROR");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Server.class));
    }

    /** A database of its own. */
    public static class Server implements QuarkusTestResourceLifecycleManager {
        private TestDatabase database;

        @Override
        public Map<String, String> start() {
            database = Engine.POSTGRESQL.newDatabase();
            return Map.of(
                    "quarkus.datasource.jdbc.url", database.url(),
                    "quarkus.datasource.username", database.user(),
                    "quarkus.datasource.password", database.password());
        }

        @Override
        public void stop() {
            database.close();
        }
    }
}
