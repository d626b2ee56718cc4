package org.stockledger.inventory.jpa;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.stockledger.inventory.Period;

/** A period as the columns have it: whole microseconds between 1970 and 9999, both ends included. */
final class BusinessTime {
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private BusinessTime() {}

    /** Adds two values, the first and the last instant of the period; of an empty one the last lies before the first. */
    static Parameters bounds(Parameters parameters, Period period) {
        return parameters.time(first(period)).time(last(period));
    }

    /** The last instant before this one, as the columns have it. */
    static Instant lastBefore(Instant bound) {
        return last(Period.before(bound));
    }

    private static Instant first(Period period) {
        Instant from = period.from();
        if (from == null || from.isBefore(FIRST)) {
            return FIRST;
        }
        if (from.isAfter(LAST)) {
            return LAST;
        }
        Instant micros = from.truncatedTo(ChronoUnit.MICROS);
        return micros.equals(from) ? micros : micros.plus(1, ChronoUnit.MICROS);
    }

    private static Instant last(Period period) {
        Instant until = period.until();
        if (until == null || until.isAfter(LAST)) {
            return LAST;
        }
        // One microsecond before 1970 is a time that every database can compare and none of the ledger's.
        return until.isAfter(FIRST)
                ? until.minusNanos(1).truncatedTo(ChronoUnit.MICROS)
                : FIRST.minus(1, ChronoUnit.MICROS);
    }
}
