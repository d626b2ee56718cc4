package org.stockledger.inventory.jpa;

import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An update of many rows, each found by its key and set to values of its own. PostgreSQL takes more than one row as one
 * array for each column.
 *
 * @param table the table
 * @param values the columns that are set
 * @param keys the columns of the key; in the parameters behind the others
 */
record Update(String table, List<String> values, List<String> keys) {

    Write write(List<Parameters> rows, Database database) {
        if (!database.takesArrays() || rows.size() <= 1) {
            return new Write(ofOneRow(), rows);
        }
        BitSet all = new BitSet();
        all.set(0, values.size() + keys.size());
        return new Write(ofArrays(rows.get(0)), List.of(Parameters.arrays(rows, all)));
    }

    private String ofOneRow() {
        return "update " + table + " set " + each(values, ", ", column -> column + " = ?") + " where "
                + each(keys, " and ", column -> column + " = ?");
    }

    private String ofArrays(Parameters row) {
        String arrays = IntStream.range(0, values.size() + keys.size())
                .mapToObj(column -> row.type(column).arrayMark())
                .collect(Collectors.joining(", "));
        String columns = Stream.concat(values.stream(), keys.stream()).collect(Collectors.joining(", "));
        return "update " + table + " t set " + each(values, ", ", column -> column + " = v." + column) + " from unnest("
                + arrays + ") v (" + columns + ") where "
                + each(keys, " and ", column -> "t." + column + " = v." + column);
    }

    private static String each(List<String> columns, String between, UnaryOperator<String> text) {
        return columns.stream().map(text).collect(Collectors.joining(between));
    }
}
