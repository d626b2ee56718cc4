package org.stockledger.inventory.jpa;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * An insert of many rows. Columns that none of them has a value for are left out: most commands refer to nothing, and each
 * value of each row takes its time in driver and server, an empty one too.
 */
final class Insert {
    private final String table;
    private final List<String> columns;
    private final Map<BitSet, String> statements = new ConcurrentHashMap<>();

    private Insert(String table, List<String> columns) {
        this.table = table;
        this.columns = columns;
    }

    static Insert into(String table, String... columns) {
        return new Insert(table, List.of(columns));
    }

    /** The columns that at least one of the rows has a value for. */
    BitSet used(List<Parameters> rows) {
        BitSet used = new BitSet(columns.size());
        for (int column = 0; column < columns.size(); column++) {
            int each = column;
            used.set(column, rows.stream().anyMatch(row -> row.hasValue(each)));
        }
        return used;
    }

    String statement(BitSet used) {
        return statements.computeIfAbsent(used, this::statementOnce);
    }

    private String statementOnce(BitSet used) {
        String names = used.stream().mapToObj(columns::get).collect(Collectors.joining(", "));
        String marks = used.stream().mapToObj(column -> "?").collect(Collectors.joining(", "));
        return "insert into " + table + " (" + names + ") values (" + marks + ")";
    }
}
