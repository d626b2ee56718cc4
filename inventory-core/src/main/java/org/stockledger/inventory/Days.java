package org.stockledger.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Some calendar days of a time zone, in steps of a day or a month: the zone rule of the reports.
 *
 * <p>A day begins with its first instant in the zone and ends where the next one begins, so that every instant belongs to
 * one day: a day has 23 or 25 hours when the clocks change, and none at all if the zone left it out. Months are cut to the
 * days asked for.
 *
 * @param first the first day, in the years 1 to 9999
 * @param last the last day, included; not before the first
 * @param step what makes a step; at most 3,700 of them
 * @param zone whose calendar it is
 */
public record Days(LocalDate first, LocalDate last, Step step, ZoneId zone) {
    private static final int MOST_STEPS = 3_700;

    /** A step of a report. */
    public enum Step {
        /** A calendar day. */
        DAY,
        /** A calendar month. */
        MONTH
    }

    public Days {
        requireYear("days.first", first);
        requireYear("days.last", last);
        Given.required("days.step", step);
        Given.required("days.zone", zone);
        if (first.isAfter(last)) {
            throw new InvalidInputException("RANGE_INVERTED", "days.first", first, "not after " + last);
        }
        if (count(first, last, step) > MOST_STEPS) {
            throw new InvalidInputException(
                    "TOO_MANY_STEPS", "days", first + " to " + last, "at most 3,700 days or months");
        }
    }

    /** The days from the first to the last one, one by one. */
    public static Days byDay(LocalDate first, LocalDate last, ZoneId zone) {
        return new Days(first, last, Step.DAY, zone);
    }

    /** The days from the first to the last one, by month. */
    public static Days byMonth(LocalDate first, LocalDate last, ZoneId zone) {
        return new Days(first, last, Step.MONTH, zone);
    }

    private static void requireYear(String field, LocalDate day) {
        Given.required(field, day);
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new InvalidInputException("TIME_RANGE", field, day, "0001-01-01 to 9999-12-31");
        }
    }

    private static long count(LocalDate first, LocalDate last, Step step) {
        return 1
                + (step == Step.DAY
                        ? ChronoUnit.DAYS.between(first, last)
                        : ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last)));
    }

    /** The first day of each step, in order: at least one. */
    public List<LocalDate> steps() {
        return LongStream.range(0, count(first, last, step))
                .mapToObj(this::step)
                .toList();
    }

    private LocalDate step(long number) {
        return step == Step.DAY || number == 0
                ? first.plusDays(number)
                : first.withDayOfMonth(1).plusMonths(number);
    }

    /** Where each step begins, and where the last one ends: one more than there are steps, none before the one ahead. */
    public List<Instant> bounds() {
        return Stream.concat(steps().stream().map(this::begin), Stream.of(end()))
                .toList();
    }

    /** All of it, from the beginning of the first day to the end of the last one. */
    public Period period() {
        return Period.between(begin(), end());
    }

    Instant begin() {
        return begin(first);
    }

    Instant end() {
        return begin(last.plusDays(1));
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
