package org.stockledger.inventory.jpa;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Completes the statements of the rooms for one database and one schema. A room writes {@code {primary}}, {@code {share}},
 * {@code {insert}}, {@code {unless}} and {@code {commands}} where databases differ, and {@code {list}} for a list whose length only the call
 * knows.
 */
final class Dialect {
    private static final Pattern TABLE = Pattern.compile("\\binv_(product|location|stock|command|movement|entry)\\b");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");

    private final Database database;
    private final String tablePrefix;
    private final Map<String, String> completed = new ConcurrentHashMap<>();

    /** @param schema where the tables are; null where the connection finds them by itself */
    Dialect(Database database, @Nullable String schema) {
        if (schema != null && !IDENTIFIER.matcher(schema).matches()) {
            throw new IllegalArgumentException("a schema's name has letters, digits and '_' only: " + schema);
        }
        this.database = database;
        this.tablePrefix = schema == null ? "" : schema + ".";
    }

    Database database() {
        return database;
    }

    /** The statement as this database wants it, still with its lists open. */
    String complete(String statement) {
        return completed.computeIfAbsent(statement, this::completedOnce);
    }

    private String completedOnce(String statement) {
        String text = statement
                .replace("{primary}", database.byPrimaryKey())
                .replace("{share}", database.shareLock())
                .replace("{insert}", database.insertUnlessThere())
                .replace("{unless}", database.unlessThere())
                .replace("{commands}", database.commandsById());
        return tablePrefix.isEmpty() ? text : TABLE.matcher(text).replaceAll(tablePrefix + "$0");
    }
}
