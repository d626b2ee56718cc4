package org.stockledger.inventory.jpa;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Quantity;

/** The values of one statement, in the order of its question marks and lists. */
final class Parameters {
    /** The longest list in a statement that locks: beyond about a thousand values MariaDB scans the table. */
    static final int LOCKED_AT_ONCE = 500;

    /** The longest list in a statement that only reads; all lists together stay below what the servers take. */
    static final int READ_AT_ONCE = 5_000;

    private static final String LIST = "{list}";

    private final List<Value> values = new ArrayList<>();
    private final List<Listed> lists = new ArrayList<>();

    interface Value {
        void set(PreparedStatement statement, int index, Database database) throws SQLException;

        /** How many question marks it is for. */
        default int width(Database database) {
            return 1;
        }
    }

    private record Single(ColumnType type, @Nullable Object value) implements Value {
        @Override
        public void set(PreparedStatement statement, int index, Database database) throws SQLException {
            type.set(statement, index, value, database);
        }
    }

    private record Array(ColumnType type, List<? extends @Nullable Object> elements) implements Value {
        @Override
        public void set(PreparedStatement statement, int index, Database database) throws SQLException {
            type.setArray(statement, index, elements);
        }
    }

    static Parameters of() {
        return new Parameters();
    }

    Parameters text(@Nullable String text) {
        return add(ColumnType.TEXT, text);
    }

    Parameters number(long number) {
        return add(ColumnType.NUMBER, number);
    }

    Parameters number(@Nullable Long number) {
        return add(ColumnType.NUMBER, number);
    }

    Parameters line(@Nullable Integer line) {
        return add(ColumnType.LINE, line);
    }

    /** Most quantities are whole: without decimals they are shorter on their way, and the same in the table. */
    Parameters quantity(Quantity quantity) {
        return amount(quantity.toBigDecimal());
    }

    Parameters amount(@Nullable BigDecimal amount) {
        return add(ColumnType.AMOUNT, amount);
    }

    /** Two values: the amount and the currency's code. */
    Parameters money(@Nullable Money money) {
        return money == null
                ? amount(null).text(null)
                : amount(money.amount()).text(money.currency().getCurrencyCode());
    }

    Parameters flag(boolean flag) {
        return add(ColumnType.FLAG, flag);
    }

    Parameters bytes(byte[] bytes) {
        return add(ColumnType.BYTES, bytes);
    }

    Parameters time(Instant time) {
        return add(ColumnType.TIME, time);
    }

    Parameters texts(Collection<String> texts) {
        return list(Listed.texts(texts));
    }

    Parameters numbers(Collection<Long> numbers) {
        return list(Listed.numbers(numbers));
    }

    Parameters pairs(Collection<Pair> pairs) {
        return list(Listed.columns(
                Listed.Column.numbers(pairs.stream().map(Pair::first)),
                Listed.Column.numbers(pairs.stream().map(Pair::second))));
    }

    Parameters list(Listed list) {
        lists.add(list);
        values.add(list);
        return this;
    }

    /** Two numbers that are looked for together. */
    record Pair(long first, long second) {}

    /** The statement with its lists as long as these parameters. */
    String expanded(String statement, Database database) {
        if (lists.isEmpty()) {
            return statement;
        }
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Listed list : lists) {
            int open = statement.indexOf(LIST, from);
            text.append(statement, from, open).append(list.marks(database));
            from = open + LIST.length();
        }
        return text.append(statement, from, statement.length()).toString();
    }

    /** The value in this place, which is no list. */
    @Nullable
    Object value(int place) {
        return single(place).value();
    }

    ColumnType type(int place) {
        return single(place).type();
    }

    private Single single(int place) {
        return (Single) values.get(place);
    }

    /** The values in these places alone. */
    Parameters only(BitSet places) {
        return joined(List.of(this), places);
    }

    /** The values of one row after the other, in these places alone. */
    static Parameters joined(List<Parameters> rows, BitSet places) {
        Parameters joined = of();
        rows.forEach(row -> places.stream().mapToObj(row.values::get).forEach(joined.values::add));
        return joined;
    }

    /** The values of many rows as one array for each of these places. */
    static Parameters arrays(List<Parameters> rows, BitSet places) {
        Parameters arrays = of();
        places.stream().forEach(place -> {
            List<@Nullable Object> elements = new ArrayList<>(rows.size());
            rows.forEach(row -> elements.add(row.value(place)));
            arrays.values.add(new Array(rows.get(0).type(place), elements));
        });
        return arrays;
    }

    void set(PreparedStatement statement, Database database) throws SQLException {
        set(statement, database, 1);
    }

    /** Sets the values from this index on: the index after the last. */
    int set(PreparedStatement statement, Database database, int from) throws SQLException {
        int index = from;
        for (Value value : values) {
            value.set(statement, index, database);
            index += value.width(database);
        }
        return index;
    }

    private Parameters add(ColumnType type, @Nullable Object value) {
        values.add(new Single(type, value));
        return this;
    }

    /** The values in portions of at most so many. */
    static <T> List<List<T>> portions(Collection<T> values, int most) {
        List<T> all = new ArrayList<>(values);
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += most) {
            portions.add(all.subList(from, Math.min(all.size(), from + most)));
        }
        return portions;
    }
}
