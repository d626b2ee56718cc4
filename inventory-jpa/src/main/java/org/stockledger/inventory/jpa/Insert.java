package org.stockledger.inventory.jpa;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * An insert of many rows. Columns that none of them has a value for are left out: most commands refer to nothing, and each
 * value of each row takes its time in driver and server, an empty one too. PostgreSQL takes all rows in one statement, more
 * than a few of them as one array for each column.
 */
final class Insert {
    /** Up to so many rows PostgreSQL is sooner done with the values themselves: a statement of arrays is planned again. */
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

    /** What inserts these rows, of which there is at least one. */
    Write write(List<Parameters> rows, Database database) {
        BitSet used = used(rows);
        String ofOne = ofOneRow.computeIfAbsent(used, this::insertOfOneRow);
        if (!database.takesArrays()) {
            return new Write(ofOne, rows.stream().map(row -> row.only(used)).toList());
        }
        if (rows.size() <= FEW) {
            String more = (", (" + listed(used, column -> "?") + ")").repeat(rows.size() - 1);
            return new Write(ofOne + more, List.of(Parameters.joined(rows, used)));
        }
        String ofMany = ofArrays.computeIfAbsent(used, columns -> insertOfArrays(columns, rows.get(0)));
        return new Write(ofMany, List.of(Parameters.arrays(rows, used)));
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
