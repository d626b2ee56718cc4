package org.stockledger.inventory.jpa;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * An insert of many rows. Columns that none of them has a value for are left out: most commands refer to nothing, and each
 * value of each row takes its time in driver and server, an empty one too. PostgreSQL takes more than a few rows as one
 * array for each column: that is one statement to bind and to run, whatever their number.
 */
final class Insert {
    /** Up to so many rows PostgreSQL is sooner done with a statement for each. */
    private static final int FEW = 4;

    private final String table;
    private final List<String> columns;
    private final Map<BitSet, String> ofOneRow = new ConcurrentHashMap<>();
    private final Map<BitSet, String> ofArrays = new ConcurrentHashMap<>();

    private Insert(String table, List<String> columns) {
        this.table = table;
        this.columns = columns;
    }

    static Insert into(String table, String... columns) {
        return new Insert(table, List.of(columns));
    }

    /** What inserts these rows. */
    Write write(List<Parameters> rows, Database database) {
        BitSet used = used(rows);
        if (database.takesArrays() && rows.size() > FEW) {
            String text = ofArrays.computeIfAbsent(used, columns -> insertOfArrays(columns, rows.get(0)));
            return new Write(text, List.of(Parameters.arrays(rows, used)));
        }
        String text = ofOneRow.computeIfAbsent(used, this::insertOfOneRow);
        return new Write(text, rows.stream().map(row -> row.only(used)).toList());
    }

    /** The columns that at least one of the rows has a value for. */
    private BitSet used(List<Parameters> rows) {
        BitSet used = new BitSet(columns.size());
        for (int column = 0; column < columns.size(); column++) {
            int each = column;
            used.set(column, rows.stream().anyMatch(row -> row.value(each) != null));
        }
        return used;
    }

    private String insertOfOneRow(BitSet used) {
        return insertInto(used) + " values (" + listed(used, column -> "?") + ")";
    }

    private String insertOfArrays(BitSet used, Parameters row) {
        return insertInto(used) + " select * from unnest("
                + listed(used, column -> row.type(column).arrayMark()) + ")";
    }

    private String insertInto(BitSet used) {
        return "insert into " + table + " (" + listed(used, columns::get) + ")";
    }

    private static String listed(BitSet used, IntFunction<String> each) {
        return used.stream().mapToObj(each).collect(Collectors.joining(", "));
    }
}
