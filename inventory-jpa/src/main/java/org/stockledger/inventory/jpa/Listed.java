package org.stockledger.inventory.jpa;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A list in a statement, of one column or of several side by side. PostgreSQL takes an array for each column, and plans a
 * list of any length in no time. For the others it is padded to one of a few lengths by repeating its last row, so that
 * the statement caches of drivers and servers meet few texts; an empty list becomes one value that nothing has:
 * null equals nothing, but H2 looks at all rows that are null to find that out.
 */
final class Listed implements Parameters.Value {
    private final List<Column> columns;

    private Listed(List<Column> columns) {
        this.columns = columns;
    }

    /** The values of one column, and one that no row ever has. */
    record Column(ColumnType type, List<?> values, Object none) {
        static Column numbers(Stream<Long> numbers) {
            return new Column(ColumnType.NUMBER, numbers.toList(), -1L);
        }

        private void setArray(PreparedStatement statement, int index) throws SQLException {
            type.setArray(statement, index, values);
        }

        private void set(PreparedStatement statement, int index, int row, Database database) throws SQLException {
            Object value = values.isEmpty() ? none : values.get(Math.min(row, values.size() - 1));
            type.set(statement, index, value, database);
        }
    }

    static Listed texts(Collection<String> texts) {
        return new Listed(List.of(new Column(ColumnType.TEXT, List.copyOf(texts), "")));
    }

    static Listed numbers(Collection<Long> numbers) {
        return new Listed(List.of(Column.numbers(numbers.stream())));
    }

    /** Columns of equal length. */
    static Listed columns(Column... columns) {
        return new Listed(List.of(columns));
    }

    /** What stands for the list in the statement. */
    String marks(Database database) {
        if (database.takesArrays()) {
            String each = isArray(database) ? "unnest(?)" : "?";
            return "select " + (each + ", ").repeat(columns.size() - 1) + each;
        }
        String row = columns.size() == 1 ? "?" : "(" + "?, ".repeat(columns.size() - 1) + "?)";
        return (row + ", ").repeat(length() - 1) + row;
    }

    @Override
    public int width(Database database) {
        return isArray(database) ? columns.size() : columns.size() * length();
    }

    @Override
    public void set(PreparedStatement statement, int index, Database database) throws SQLException {
        int next = index;
        if (isArray(database)) {
            for (Column column : columns) {
                column.setArray(statement, next++);
            }
        } else {
            for (int row = 0; row < length(); row++) {
                for (Column column : columns) {
                    column.set(statement, next++, row, database);
                }
            }
        }
    }

    /** One value alone is planned better as what it is. */
    private boolean isArray(Database database) {
        return database.takesArrays() && length() > 1;
    }

    private int length() {
        return paddedLength(columns.get(0).values().size());
    }

    /** The next power of two, but never beyond the two limits of a list. */
    static int paddedLength(int size) {
        int power = size <= 1 ? 1 : Integer.highestOneBit(size - 1) << 1;
        int limit = size <= Parameters.LOCKED_AT_ONCE ? Parameters.LOCKED_AT_ONCE : Parameters.READ_AT_ONCE;
        return Math.min(power, Math.max(limit, size));
    }
}
