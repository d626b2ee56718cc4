package org.stockledger.inventory.jpa;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Quantity;

/**
 * The values of one statement, in the order of its question marks. A list is padded to one of a few lengths by repeating
 * its last value, so that the statement caches of drivers and servers meet few texts; an empty list becomes one null,
 * which equals nothing.
 */
final class Parameters {
    /** The longest list in a statement that locks: beyond about a thousand values MariaDB scans the table. */
    static final int LOCKED_AT_ONCE = 500;

    /** The longest list in a statement that only reads; all lists together stay below what the servers take. */
    static final int READ_AT_ONCE = 5_000;

    private static final Pattern OPEN = Pattern.compile("\\{(list|pairs|rows)}");

    private final List<Value> values = new ArrayList<>();
    private final List<String> lists = new ArrayList<>();

    private interface Value {
        void set(PreparedStatement statement, int index, Database database) throws SQLException;
    }

    static Parameters of() {
        return new Parameters();
    }

    Parameters text(@Nullable String text) {
        return add((statement, index, database) -> statement.setString(index, text));
    }

    Parameters number(long number) {
        return add((statement, index, database) -> statement.setLong(index, number));
    }

    Parameters number(@Nullable Long number) {
        return number != null
                ? number(number.longValue())
                : add((statement, index, database) -> statement.setNull(index, Types.BIGINT));
    }

    Parameters line(@Nullable Integer line) {
        return line == null
                ? add((statement, index, database) -> statement.setNull(index, Types.INTEGER))
                : add((statement, index, database) -> statement.setInt(index, line));
    }

    Parameters quantity(Quantity quantity) {
        return amount(BigDecimal.valueOf(quantity.millionths(), Quantity.DECIMALS));
    }

    Parameters amount(@Nullable BigDecimal amount) {
        return add((statement, index, database) -> statement.setBigDecimal(index, amount));
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
        List<String> list = padded(texts, "?");
        if (list.isEmpty()) {
            text(null);
        }
        list.forEach(this::text);
        return this;
    }

    Parameters numbers(Collection<Long> numbers) {
        List<Long> list = padded(numbers, "?");
        if (list.isEmpty()) {
            number(null);
        }
        list.forEach(number -> number(number.longValue()));
        return this;
    }

    Parameters pairs(Collection<Pair> pairs) {
        List<Pair> list = padded(pairs, "(?, ?)");
        if (list.isEmpty()) {
            number(null).number(null);
        }
        list.forEach(pair -> number(pair.first).number(pair.second));
        return this;
    }

    /** The values of at least one row, each of which has equally many. */
    Parameters rows(List<Parameters> rows) {
        String marks = ", ?".repeat(rows.get(0).values.size()).substring(2);
        padded(rows, "(" + marks + ")").forEach(row -> values.addAll(row.values));
        return this;
    }

    /** Two numbers that are looked for together. */
    record Pair(long first, long second) {}

    /** The statement with its lists as long as these parameters. */
    String expanded(String statement) {
        if (lists.isEmpty()) {
            return statement;
        }
        Iterator<String> next = lists.iterator();
        return OPEN.matcher(statement).replaceAll(open -> next.next());
    }

    void set(PreparedStatement statement, Database database) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            values.get(i).set(statement, i + 1, database);
        }
    }

    private Parameters add(Value value) {
        values.add(value);
        return this;
    }

    private <T> List<T> padded(Collection<T> given, String marks) {
        List<T> list = new ArrayList<>(given);
        int length = paddedLength(list.size());
        lists.add((", " + marks).repeat(length).substring(2));
        while (!list.isEmpty() && list.size() < length) {
            list.add(list.get(list.size() - 1));
        }
        return list;
    }

    /** The next power of two, but never beyond the two limits above. */
    static int paddedLength(int size) {
        int power = size <= 1 ? 1 : Integer.highestOneBit(size - 1) << 1;
        int limit = size <= LOCKED_AT_ONCE ? LOCKED_AT_ONCE : READ_AT_ONCE;
        return Math.min(power, Math.max(limit, size));
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
