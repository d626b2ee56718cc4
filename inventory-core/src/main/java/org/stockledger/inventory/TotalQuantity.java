package org.stockledger.inventory;

import java.math.BigDecimal;

/**
 * A sum of quantities: exact, signed, six decimals. A {@link Quantity} is bounded by the ledger's rules; a sum over many
 * cells or years is not, so it has a type of its own that holds whatever they add up to.
 *
 * <p>Equal sums are equal: 2 and 2.000 are one value.
 *
 * @param amount the number, at most 26 digits before the point and 6 behind it
 */
public record TotalQuantity(BigDecimal amount) implements Comparable<TotalQuantity> {
    private static final int MOST_DIGITS = 26;

    /** Nothing. */
    public static final TotalQuantity ZERO = new TotalQuantity(BigDecimal.ZERO);

    public TotalQuantity {
        amount = canonical(Given.required("quantity", amount));
    }

    /** The sum of this one quantity. */
    public static TotalQuantity of(Quantity quantity) {
        return new TotalQuantity(quantity.toBigDecimal());
    }

    private static BigDecimal canonical(BigDecimal amount) {
        if (amount.signum() == 0) {
            return BigDecimal.ZERO;
        }
        // Before any arithmetic: a huge exponent would cost time and memory.
        if ((long) amount.precision() - amount.scale() > MOST_DIGITS) {
            throw new InvalidInputException(
                    "QUANTITY_TOO_LARGE", "quantity", amount, "at most 26 digits before the point");
        }
        BigDecimal plain = amount.stripTrailingZeros();
        if (plain.scale() > Quantity.DECIMALS) {
            throw new InvalidInputException("QUANTITY_SCALE", "quantity", amount, "at most 6 decimals");
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** The sum of both. */
    public TotalQuantity plus(TotalQuantity other) {
        return new TotalQuantity(amount.add(other.amount));
    }

    /** The sum with one more quantity. */
    public TotalQuantity plus(Quantity quantity) {
        return plus(of(quantity));
    }

    /** The difference. */
    public TotalQuantity minus(TotalQuantity other) {
        return new TotalQuantity(amount.subtract(other.amount));
    }

    /** −1, 0 or 1. */
    public int signum() {
        return amount.signum();
    }

    @Override
    public int compareTo(TotalQuantity other) {
        return amount.compareTo(other.amount);
    }

    /** Plain notation without trailing zeros, such as {@code 2} or {@code -0.25}. */
    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
