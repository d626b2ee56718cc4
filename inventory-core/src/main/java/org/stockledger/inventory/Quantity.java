package org.stockledger.inventory;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An exact, signed quantity in millionths of a unit: six decimals, no rounding anywhere.
 *
 * <p>The type holds about ±9.2 × 10<sup>12</sup> units. What a line or a balance may hold is less, a rule of the
 * ledger: {@link #MAX}.
 *
 * @param millionths the quantity times 1,000,000
 */
public record Quantity(long millionths) implements Comparable<Quantity> {
    /** How many decimals a quantity has at most. */
    public static final int DECIMALS = 6;

    /** Nothing. */
    public static final Quantity ZERO = new Quantity(0);

    /** The most that a line may ask and a balance may hold: 999,999,999,999.999999. */
    public static final Quantity MAX = new Quantity(999_999_999_999_999_999L);

    private static final long ONE = 1_000_000;
    private static final int LONGEST_TEXT = 40;

    /** A whole number of units. */
    public static Quantity of(long whole) {
        if (whole > Long.MAX_VALUE / ONE || whole < Long.MIN_VALUE / ONE) {
            throw tooLarge(whole);
        }
        return new Quantity(whole * ONE);
    }

    /**
     * The quantity of this decimal number; trailing zeros are no precision.
     *
     * @throws InvalidInputException {@code QUANTITY_SCALE} for more than six decimals, {@code QUANTITY_TOO_LARGE}
     */
    public static Quantity of(BigDecimal number) {
        Given.required("quantity", number);
        if (number.signum() == 0) {
            return ZERO;
        }
        // Before any arithmetic: a huge exponent would cost time and memory.
        if ((long) number.precision() - number.scale() > 13) {
            throw tooLarge(number);
        }
        BigDecimal plain = number.scale() <= DECIMALS ? number : number.stripTrailingZeros();
        if (plain.scale() > DECIMALS) {
            throw new InvalidInputException("QUANTITY_SCALE", "quantity", number, "at most 6 decimals");
        }
        try {
            return new Quantity(plain.movePointRight(DECIMALS).longValueExact());
        } catch (ArithmeticException beyondLong) {
            throw tooLarge(number);
        }
    }

    /**
     * Reads plain decimal notation: an optional minus, ASCII digits, an optional point with digits; no exponent, no
     * grouping, no blanks.
     *
     * @throws InvalidInputException {@code QUANTITY_REQUIRED}, {@code QUANTITY_SYNTAX}, {@code QUANTITY_SCALE} or
     *     {@code QUANTITY_TOO_LARGE}
     */
    public static Quantity parse(@Nullable String text) {
        if (text == null) {
            throw new InvalidInputException("QUANTITY_REQUIRED", "quantity", null, "must be given");
        }
        if (text.length() > LONGEST_TEXT || !PlainNumber.isOne(text)) {
            throw new InvalidInputException("QUANTITY_SYNTAX", "quantity", text, "digits 0-9 and one '.' expected");
        }
        return of(new BigDecimal(text));
    }

    /**
     * The sum.
     *
     * @throws InvalidInputException {@code QUANTITY_TOO_LARGE} if the type cannot hold it
     */
    public Quantity plus(Quantity other) {
        try {
            return new Quantity(Math.addExact(millionths, other.millionths));
        } catch (ArithmeticException beyondLong) {
            throw tooLarge(this + " + " + other);
        }
    }

    /**
     * The difference.
     *
     * @throws InvalidInputException {@code QUANTITY_TOO_LARGE} if the type cannot hold it
     */
    public Quantity minus(Quantity other) {
        try {
            return new Quantity(Math.subtractExact(millionths, other.millionths));
        } catch (ArithmeticException beyondLong) {
            throw tooLarge(this + " - " + other);
        }
    }

    /** The same quantity with the other sign. */
    public Quantity negated() {
        return ZERO.minus(this);
    }

    /** The quantity without its sign. */
    public Quantity abs() {
        return millionths < 0 ? negated() : this;
    }

    /** −1, 0 or 1. */
    public int signum() {
        return Long.signum(millionths);
    }

    /** How many decimals it really has: 0 for 7.000000, 2 for 1.250000. */
    public int decimals() {
        if (millionths % ONE == 0) {
            return 0;
        }
        int decimals = DECIMALS;
        for (long rest = millionths; rest % 10 == 0; rest /= 10) {
            decimals--;
        }
        return decimals;
    }

    /** The exact number, without trailing zeros beyond the point. */
    public BigDecimal toBigDecimal() {
        return millionths % ONE == 0
                ? BigDecimal.valueOf(millionths / ONE)
                : BigDecimal.valueOf(millionths, DECIMALS).setScale(decimals());
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(millionths, other.millionths);
    }

    /** Plain notation without trailing zeros, such as {@code 2} or {@code -0.25}; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return toBigDecimal().toPlainString();
    }

    private static InvalidInputException tooLarge(Object value) {
        return new InvalidInputException(
                "QUANTITY_TOO_LARGE", "quantity", value, "at most " + MAX.millionths / ONE + ".999999");
    }
}
