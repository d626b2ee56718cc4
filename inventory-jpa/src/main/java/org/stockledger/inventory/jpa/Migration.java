package org.stockledger.inventory.jpa;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;

/** Brings the ledger's tables up to date, beside whatever the host migrates itself. */
final class Migration {
    private static final String HISTORY = "inv_schema_history";

    private Migration() {}

    static void run(DataSource dataSource, Database database, @Nullable String schema) {
        FluentConfiguration flyway = Flyway.configure(Migration.class.getClassLoader())
                .dataSource(dataSource)
                .table(HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .locations("classpath:" + database.scripts());
        if (schema != null) {
            flyway.defaultSchema(database.folded(schema));
        }
        try {
            flyway.load().migrate();
        } catch (FlywayException failure) {
            if (SqlFailure.isIn(failure) && SqlFailure.of(failure) != SqlFailure.UNEXPECTED) {
                throw SqlFailure.of(failure).beforeCommit(failure);
            }
            throw new StoreException(
                    Reason.SCHEMA,
                    "the ledger's tables could not be brought up to date (Flyway needs " + database.flywayModule()
                            + " on the class path; the scripts are in " + database.scripts() + "): "
                            + failure.getMessage(),
                    failure);
        }
    }
}
