package org.stockledger.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What callers may give us: the checks that many values share. */
final class Given {
    static final int MOST_LINES = 10_000;

    private Given() {}

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInputException(codeOf(field) + "_REQUIRED", field, null, "must be given");
        }
        return value;
    }

    /** The lines of a command, in a list of our own, whatever the caller does with the one given. */
    static <T> List<T> lines(@Nullable Collection<? extends @Nullable T> given) {
        List<T> lines = each("lines", given);
        if (lines.size() > MOST_LINES) {
            throw new InvalidInputException("TOO_MANY_LINES", "lines", lines.size(), "at most 10,000 lines a command");
        }
        return lines;
    }

    /** A list of our own, none of whose items is missing. */
    static <T> List<T> each(String field, @Nullable Collection<? extends @Nullable T> given) {
        Object[] items = required(field, given).toArray();
        for (int i = 0; i < items.length; i++) {
            if (items[i] == null) {
                String single = codeOf(field).replaceAll("S$", "");
                throw new InvalidInputException(single + "_REQUIRED", field + "[" + i + "]", null, "must be given");
            }
        }
        @SuppressWarnings("unchecked")
        List<T> copy = (List<T>) List.of(items);
        return copy;
    }

    /** The lines and one more; a fault in making it is told with its place. */
    static <T> List<T> appended(List<T> lines, Supplier<T> line) {
        List<T> more = new ArrayList<>(lines.size() + 1);
        more.addAll(lines);
        more.add(inLine(lines.size(), line));
        return more;
    }

    private static <T> T inLine(int index, Supplier<T> line) {
        try {
            return line.get();
        } catch (InvalidInputException fault) {
            throw fault.within("lines[" + index + "]");
        }
    }

    static <T> List<T> joined(List<T> lines, @Nullable Collection<? extends T> more) {
        List<T> all = new ArrayList<>(lines);
        required("lines", more).forEach(all::add);
        return all;
    }

    static void positive(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).quantity().signum() < 0) {
                throw negative("lines[" + i + "].quantity", lines.get(i).quantity());
            }
        }
    }

    /** A quantity of a line: not zero, not beyond what the ledger holds. */
    static Quantity asked(@Nullable Quantity given) {
        Quantity quantity = required("quantity", given);
        if (quantity.signum() == 0) {
            throw new InvalidInputException("QUANTITY_ZERO", "quantity", quantity, "must not be 0");
        }
        return bounded("quantity", quantity);
    }

    static Quantity positive(@Nullable Quantity given) {
        Quantity quantity = asked(given);
        if (quantity.signum() < 0) {
            throw negative("quantity", quantity);
        }
        return quantity;
    }

    static Quantity fitting(String field, Quantity quantity, UnitOfMeasure unit) {
        bounded(field, quantity);
        if (!unit.allows(quantity)) {
            throw new InvalidInputException(
                    "QUANTITY_SCALE",
                    field,
                    quantity,
                    "unit " + unit.code() + " allows " + unit.decimals() + " decimals");
        }
        return quantity;
    }

    /** A price or a cost of one unit: may be finer than the currency, never negative. */
    static void price(String field, @Nullable Money price) {
        if (price == null) {
            return;
        }
        if (price.amount().signum() < 0) {
            throw new InvalidInputException("PRICE_NEGATIVE", field, price, "0 or more");
        }
        if (price.isTooLarge()) {
            throw new InvalidInputException("MONEY_TOO_LARGE", field, price, "at most " + Money.MAX);
        }
    }

    static void discount(@Nullable Money discount) {
        if (discount == null) {
            return;
        }
        if (discount.amount().signum() < 0) {
            throw new InvalidInputException("DISCOUNT_NEGATIVE", "discount", discount, "0 or more");
        }
        if (!discount.isPayable()) {
            String digits =
                    discount.currency() + " allows " + discount.currency().getDefaultFractionDigits() + " decimals";
            throw new InvalidInputException("MONEY_SCALE", "discount", discount, digits);
        }
        if (discount.isTooLarge()) {
            throw new InvalidInputException("MONEY_TOO_LARGE", "discount", discount, "at most " + Money.MAX);
        }
    }

    static void differing(LocationCode from, LocationCode to) {
        if (from.equals(to)) {
            throw new InvalidInputException("SAME_LOCATION", "to", to.text(), "must be another location than 'from'");
        }
    }

    private static Quantity bounded(String field, Quantity quantity) {
        if (quantity.compareTo(Quantity.MAX) > 0 || quantity.compareTo(Quantity.MAX.negated()) < 0) {
            throw new InvalidInputException("QUANTITY_TOO_LARGE", field, quantity, "at most " + Quantity.MAX);
        }
        return quantity;
    }

    private static InvalidInputException negative(String field, Quantity quantity) {
        return new InvalidInputException("QUANTITY_NEGATIVE", field, quantity, "must be greater than 0");
    }

    private static String codeOf(String field) {
        String last = field.substring(field.lastIndexOf('.') + 1);
        return last.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }
}
