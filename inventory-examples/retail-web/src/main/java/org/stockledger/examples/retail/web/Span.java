package org.stockledger.examples.retail.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.ValueRange;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Period;

/**
 * From when to when, as clients write it: an instant such as {@code 2026-11-21T10:15:00Z}, which as the end is not included,
 * or a day such as {@code 2026-11-21}, which as the end is included whole.
 *
 * @param from the beginning; null for ever before
 * @param to the end; null for ever after
 */
public record Span(@Nullable String from, @Nullable String to) {
    private static final int LENGTH_OF_A_DAY = 10;
    private static final ValueRange YEARS = ValueRange.of(1, 9_999);

    public Span {
        from = from == null || from.isEmpty() ? null : from;
        to = to == null || to.isEmpty() ? null : to;
    }

    /** The stretch of time, in the calendar of this zone. */
    public Period period(ZoneId zone) {
        return new Period(from == null ? null : instant("from", from, zone), to == null ? null : end(to, zone));
    }

    /** The first day; the other one where none is given. */
    public LocalDate firstDay(LocalDate otherwise, ZoneId zone) {
        return from != null ? LocalDate.ofInstant(instant("from", from, zone), zone) : otherwise;
    }

    /** The last day; the other one where none is given. */
    public LocalDate lastDay(LocalDate otherwise, ZoneId zone) {
        return to != null ? LocalDate.ofInstant(instant("to", to, zone), zone) : otherwise;
    }

    /** The instant of this text, or the first one of this day. */
    public static Instant instant(String field, String text, ZoneId zone) {
        try {
            OffsetDateTime time = isDay(text)
                    ? LocalDate.parse(text).atStartOfDay(zone).toOffsetDateTime()
                    : OffsetDateTime.parse(text);
            YEARS.checkValidValue(time.getYear(), ChronoField.YEAR);
            return time.toInstant();
        } catch (DateTimeException unreadable) {
            throw ClientMistake.in(
                    field, field + " must be a time such as 2026-11-21T10:15:00Z or a day, of the years 1 to 9999");
        }
    }

    private static Instant end(String text, ZoneId zone) {
        Instant begin = instant("to", text, zone);
        return isDay(text)
                ? LocalDate.ofInstant(begin, zone)
                        .plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant()
                : begin;
    }

    private static boolean isDay(String text) {
        return text.length() == LENGTH_OF_A_DAY;
    }
}
