package org.stockledger.inventory.jpa;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
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

    private record Nothing(int type) implements Value {
        @Override
        public void set(PreparedStatement statement, int index, Database database) throws SQLException {
            statement.setNull(index, type);
        }
    }

    static Parameters of() {
        return new Parameters();
    }

    Parameters text(@Nullable String text) {
        return text == null
                ? nothing(Types.VARCHAR)
                : add((statement, index, database) -> statement.setString(index, text));
    }

    Parameters number(long number) {
        return add((statement, index, database) -> statement.setLong(index, number));
    }

    Parameters number(@Nullable Long number) {
        return number == null ? nothing(Types.BIGINT) : number(number.longValue());
    }

    Parameters line(@Nullable Integer line) {
        return line == null
                ? nothing(Types.INTEGER)
                : add((statement, index, database) -> statement.setInt(index, line));
    }

    /** Most quantities are whole: without decimals they are shorter on their way, and the same in the table. */
    Parameters quantity(Quantity quantity) {
        return amount(quantity.toBigDecimal());
    }

    Parameters amount(@Nullable BigDecimal amount) {
        return amount == null
                ? nothing(Types.NUMERIC)
                : add((statement, index, database) -> statement.setBigDecimal(index, amount));
    }

    /** Two values: the amount and the currency's code. */
    Parameters money(@Nullable Money money) {
        return money == null
                ? amount(null).text(null)
                : amount(money.amount()).text(money.currency().getCurrencyCode());
    }

    Parameters flag(boolean flag) {
        return add((statement, index, database) -> statement.setBoolean(index, flag));
    }

    Parameters bytes(byte[] bytes) {
        return add((statement, index, database) -> statement.setBytes(index, bytes));
    }

    Parameters time(Instant time) {
        return add((statement, index, database) -> database.setTime(statement, index, time));
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
        return add(list);
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

    /** Whether there is anything but null in this place. */
    boolean hasValue(int place) {
        return !(values.get(place) instanceof Nothing);
    }

    void set(PreparedStatement statement, Database database) throws SQLException {
        int index = 1;
        for (Value value : values) {
            value.set(statement, index, database);
            index += value.width(database);
        }
    }

    /** Sets the values in these places only; none of them is a list. */
    void set(PreparedStatement statement, Database database, BitSet places) throws SQLException {
        int index = 1;
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            values.get(place).set(statement, index++, database);
        }
    }

    private Parameters add(Value value) {
        values.add(value);
        return this;
    }

    private Parameters nothing(int type) {
        return add(new Nothing(type));
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
