package org.stockledger.inventory.jpa;

import java.util.function.Supplier;

/**
 * How PostgreSQL plans statements that read very many rows. Its statistics may be old or none, and a plan that it has kept
 * may be of a time when the tables were empty: either way it takes a hundred thousand rows for one.
 */
final class Planning {
    private static final String NOW = "select current_setting(?) as value";
    private static final String FROM_NOW_ON = "select set_config(?, ?, true) as value";

    private Planning() {}

    /** Plans each statement of the work anew, by what the tables have grown to. */
    static <T> T anew(Sql sql, Supplier<T> work) {
        return with(sql, "plan_cache_mode", "force_custom_plan", work);
    }

    /** Joins by hashing or merging, so that no table is looked through again for each row of another one. For statements that give
     * each table its range. */
    static void withoutLoops(Sql sql, Runnable work) {
        with(sql, "enable_nestloop", "off", () -> {
            work.run();
            return true;
        });
    }

    /** The transaction may be a host's, which goes on as it was. */
    private static <T> T with(Sql sql, String setting, String value, Supplier<T> work) {
        if (sql.database() != Database.POSTGRESQL) {
            return work.get();
        }
        String before = answer(sql, NOW, Parameters.of().text(setting));
        answer(sql, FROM_NOW_ON, Parameters.of().text(setting).text(value));
        T result = work.get();
        answer(sql, FROM_NOW_ON, Parameters.of().text(setting).text(before));
        return result;
    }

    private static String answer(Sql sql, String statement, Parameters parameters) {
        return sql.first(statement, parameters, row -> row.text("value")).orElseThrow();
    }
}
