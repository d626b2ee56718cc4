package org.stockledger.inventory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time, its end not included.
 *
 * @param from its first instant; null for ever before
 * @param until the first instant behind it; null for ever after
 */
public record Period(@Nullable Instant from, @Nullable Instant until) {
    /** All of time. */
    public static final Period ALWAYS = new Period(null, null);

    public Period {
        if (from != null && until != null && from.isAfter(until)) {
            throw new InvalidInputException("RANGE_INVERTED", "period.from", from, "not after " + until);
        }
    }

    /** From the first instant up to the second, which is not included. */
    public static Period between(Instant from, Instant until) {
        return new Period(from, until);
    }

    /** From this instant on. */
    public static Period since(Instant from) {
        return new Period(from, null);
    }

    /** Up to this instant, which is not included. */
    public static Period before(Instant until) {
        return new Period(null, until);
    }

    /** Whether the instant lies in it. */
    public boolean contains(Instant instant) {
        return (from == null || !instant.isBefore(from)) && (until == null || instant.isBefore(until));
    }
}
