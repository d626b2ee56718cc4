package org.stockledger.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The days that a dashboard compares.
 *
 * @param today the day
 * @param thisMonth from the first of the month to the day
 * @param lastMonth as many days of the month before, or all of them if there are fewer
 */
record ComparedDays(Days today, Days thisMonth, Days lastMonth) {
    /** The steps of {@link #bounds()}; between the first and the second lies what else the month before had. */
    static final int LAST_MONTH = 0;

    static final int EARLIER_THIS_MONTH = 2;
    static final int TODAY = 3;

    static ComparedDays on(LocalDate today, ZoneId zone) {
        LocalDate first = today.withDayOfMonth(1);
        return new ComparedDays(
                Days.byDay(today, today, zone),
                Days.byDay(first, today, zone),
                Days.byDay(first.minusMonths(1), today.minusMonths(1), zone));
    }

    List<Instant> bounds() {
        return List.of(lastMonth.begin(), lastMonth.end(), thisMonth.begin(), today.begin(), today.end());
    }
}
