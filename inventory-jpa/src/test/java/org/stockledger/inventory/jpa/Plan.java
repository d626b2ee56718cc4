package org.stockledger.inventory.jpa;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a database runs a statement.
 *
 * @param text the statement
 * @param answer what the database says
 */
record Plan(Database database, String text, String answer) {
    private static final Pattern POSTGRESQL_SCAN = Pattern.compile(
            "(?:Seq Scan|Index(?: Only)? Scan(?: Backward)? using \\w+) on (inv_\\w+)[^\\n]*\\n(?![^\\n>]*Index Cond:)");
    private static final Pattern H2_SCAN =
            Pattern.compile("(INV_[A-Z]+)\"?(?: \"?\\w+\"?)?\\s*/\\* (?:\\S+\\.tableScan\\b|\\S+ \\*/)");
    /** A walk along an index that is to end after a few rows, at the end of a page, is no scan. */
    private static final Pattern INNODB_SCAN = Pattern.compile("\"table_name\": \"(\\w+)\",[^{}]*?\"access_type\": "
            + "\"(?:ALL\"|index\"[^{}]*?\"rows(?:_examined_per_scan)?\": \\d{4,})");

    /** What asks for the plan of the statement behind it. */
    static String question(Database database) {
        return switch (database) {
            case H2, POSTGRESQL -> "explain ";
            case MYSQL, MARIADB -> "explain format=json ";
        };
    }

    /** The tables that are read from one end to the other, whether as they lie or along an index. */
    Set<String> scanned() {
        if (text.startsWith("insert")) {
            return Set.of(); // MySQL says of an insert, too, that it scans the table
        }
        Matcher scan = switch (database) {
            case H2 -> H2_SCAN.matcher(answer);
            case POSTGRESQL -> POSTGRESQL_SCAN.matcher(answer + "\n");
            case MYSQL, MARIADB -> INNODB_SCAN.matcher(answer);
        };
        Set<String> tables = new TreeSet<>();
        while (scan.find()) {
            String name = scan.group(1).toLowerCase(Locale.ROOT);
            if (name.startsWith("inv_")) {
                tables.add(name);
            } else {
                addTablesCalled(name, tables);
            }
        }
        return tables;
    }

    /** MySQL and MariaDB name a table by its alias, and an alias may stand for several in parts of a statement. */
    private void addTablesCalled(String alias, Set<String> tables) {
        Matcher named = Pattern.compile("\\b(inv_[a-z]+) " + alias + "\\b").matcher(text);
        while (named.find()) {
            tables.add(named.group(1));
        }
    }

    @Override
    public String toString() {
        return text.strip() + "\n-- scans " + scanned() + "\n" + answer.strip() + "\n";
    }
}
