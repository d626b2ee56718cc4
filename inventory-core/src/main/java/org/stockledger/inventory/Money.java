package org.stockledger.inventory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount of one currency, with at most six decimals, so that unit prices may be finer than the currency.
 *
 * <p>Equal amounts are equal: 4.5 EUR and 4.50 EUR are one value, written with the currency's digits. Currencies without
 * digits of their own (such as XXX or gold) are refused.
 *
 * @param amount the amount in whole units of the currency, signed
 * @param currency an ISO 4217 currency
 */
public record Money(BigDecimal amount, Currency currency) {
    /** How many decimals an amount has at most. */
    public static final int DECIMALS = 6;

    /** The largest amount a price, a line or a sale may have: 999,999,999,999.999999. */
    static final BigDecimal MAX = new BigDecimal("999999999999.999999");

    private static final int MOST_DIGITS = 32;

    public Money {
        if (currency == null || currency.getDefaultFractionDigits() < 0) {
            throw new InvalidInputException(
                    "CURRENCY_UNKNOWN", "currency", currency, "a currency of ISO 4217 with digits");
        }
        amount = canonical(amount, currency);
    }

    /**
     * The amount in plain decimal notation ({@code 4.50}) of the currency with this ISO 4217 code ({@code EUR}).
     *
     * @throws InvalidInputException {@code MONEY_SYNTAX}, {@code MONEY_SCALE}, {@code MONEY_TOO_LARGE} or
     *     {@code CURRENCY_UNKNOWN}
     */
    public static Money of(String amount, String currency) {
        if (amount == null || amount.length() > 2 * MOST_DIGITS || !PlainNumber.isOne(amount)) {
            throw new InvalidInputException("MONEY_SYNTAX", "amount", amount, "digits 0-9 and one '.' expected");
        }
        return new Money(new BigDecimal(amount), currency(currency));
    }

    /** Nothing, in this currency. */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    private static Currency currency(@Nullable String code) {
        try {
            return Currency.getInstance(Objects.requireNonNullElse(code, ""));
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInputException("CURRENCY_UNKNOWN", "currency", code, "a currency of ISO 4217");
        }
    }

    private static BigDecimal canonical(@Nullable BigDecimal amount, Currency currency) {
        if (amount == null) {
            throw new InvalidInputException("MONEY_REQUIRED", "amount", null, "must be given");
        }
        if (amount.signum() == 0) {
            return BigDecimal.ZERO.setScale(currency.getDefaultFractionDigits());
        }
        // Before any arithmetic: a huge exponent would cost time and memory.
        if ((long) amount.precision() - amount.scale() > MOST_DIGITS - DECIMALS) {
            throw new InvalidInputException("MONEY_TOO_LARGE", "amount", amount, "at most 26 digits before the point");
        }
        if (amount.scale() == currency.getDefaultFractionDigits()) {
            return amount;
        }
        BigDecimal plain = amount.stripTrailingZeros();
        if (plain.scale() > DECIMALS) {
            throw new InvalidInputException("MONEY_SCALE", "amount", amount, "at most 6 decimals");
        }
        return plain.setScale(Math.max(plain.scale(), currency.getDefaultFractionDigits()));
    }

    /** The sum; both must be of one currency. */
    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(amount.add(other.amount), currency);
    }

    /** The difference; both must be of one currency. */
    public Money minus(Money other) {
        requireSameCurrency(other);
        return new Money(amount.subtract(other.amount), currency);
    }

    /** The same amount with the other sign. */
    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /** This price for that quantity, rounded half up to the currency's digits: the amount of a line. */
    public Money times(Quantity quantity) {
        return rounded(amount.multiply(quantity.toBigDecimal()));
    }

    /** The share of this amount that {@code part} is of {@code whole}, rounded half up to the currency's digits. */
    Money share(Quantity part, Quantity whole) {
        BigDecimal exactProduct = amount.multiply(part.toBigDecimal());
        int digits = currency.getDefaultFractionDigits();
        return new Money(exactProduct.divide(whole.toBigDecimal(), digits, RoundingMode.HALF_UP), currency);
    }

    private Money rounded(BigDecimal exact) {
        return new Money(exact.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency);
    }

    /** Whether the amount is no finer than the currency's own digits. */
    boolean isPayable() {
        return amount.scale() <= currency.getDefaultFractionDigits();
    }

    /** Whether the amount is more than a column for money holds. */
    boolean isTooLarge() {
        return amount.abs().compareTo(MAX) > 0;
    }

    /** Whether the amount is greater than the other one of the same currency. */
    boolean exceeds(Money other) {
        requireSameCurrency(other);
        return amount.compareTo(other.amount) > 0;
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new InvalidInputException(
                    "CURRENCY_MISMATCH",
                    "currency",
                    other.currency.getCurrencyCode(),
                    "must be " + currency.getCurrencyCode());
        }
    }

    /** The amount in plain notation and the currency's code: {@code 4.50 EUR}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
