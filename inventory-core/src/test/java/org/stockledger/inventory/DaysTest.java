package org.stockledger.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static List<Long> hours(String first, String last, String zone) {
        List<Instant> bounds =
                Days.byDay(day(first), day(last), ZoneId.of(zone)).bounds();
        List<Long> hours = new ArrayList<>();
        for (int i = 1; i < bounds.size(); i++) {
            hours.add(Duration.between(bounds.get(i - 1), bounds.get(i)).toHours());
        }
        return hours;
    }

    @Test
    void a_day_is_as_long_as_it_is_in_its_zone() {
        assertThat(hours("2026-03-28", "2026-03-30", "Europe/Berlin")).containsExactly(24L, 23L, 24L);
        assertThat(hours("2026-10-24", "2026-10-26", "Europe/Berlin")).containsExactly(24L, 25L, 24L);
        assertThat(hours("2026-03-28", "2026-03-30", "Z")).containsExactly(24L, 24L, 24L);
    }

    @Test
    void a_day_that_a_zone_left_out_has_no_time_at_all() {
        assertThat(hours("2011-12-29", "2011-12-31", "Pacific/Apia")).containsExactly(24L, 0L, 24L);
    }

    @Test
    void a_day_whose_midnight_is_left_out_begins_at_one() {
        assertThat(hours("2018-11-03", "2018-11-05", "America/Sao_Paulo")).containsExactly(24L, 23L, 24L);
    }

    @Test
    void a_day_whose_midnight_comes_twice_begins_with_the_first() {
        assertThat(hours("2026-10-31", "2026-11-02", "America/Havana")).containsExactly(24L, 25L, 24L);
    }

    @Test
    void a_day_begins_with_its_own_first_instant_and_ends_with_that_of_the_next() {
        Days days = Days.byDay(day("2026-07-01"), day("2026-07-02"), BERLIN);

        assertThat(days.bounds())
                .containsExactly(
                        Instant.parse("2026-06-30T22:00:00Z"),
                        Instant.parse("2026-07-01T22:00:00Z"),
                        Instant.parse("2026-07-02T22:00:00Z"));
        assertThat(days.period())
                .isEqualTo(
                        Period.between(Instant.parse("2026-06-30T22:00:00Z"), Instant.parse("2026-07-02T22:00:00Z")));
    }

    @Test
    void months_are_cut_to_the_days_asked_for() {
        Days months = Days.byMonth(day("2026-01-31"), day("2026-04-02"), ZoneOffset.UTC);

        assertThat(months.steps())
                .containsExactly(day("2026-01-31"), day("2026-02-01"), day("2026-03-01"), day("2026-04-01"));
        assertThat(months.bounds())
                .containsExactly(
                        Instant.parse("2026-01-31T00:00:00Z"),
                        Instant.parse("2026-02-01T00:00:00Z"),
                        Instant.parse("2026-03-01T00:00:00Z"),
                        Instant.parse("2026-04-01T00:00:00Z"),
                        Instant.parse("2026-04-03T00:00:00Z"));
    }

    @Test
    void one_day_is_one_step_by_day_and_by_month() {
        LocalDate leap = day("2028-02-29");

        assertThat(Days.byDay(leap, leap, BERLIN).steps()).containsExactly(leap);
        assertThat(Days.byMonth(leap, leap, BERLIN).bounds())
                .isEqualTo(Days.byDay(leap, leap, BERLIN).bounds());
    }

    /** Whatever its government did to the clocks: every instant belongs to the day that its zone called it. */
    @Test
    void in_every_zone_of_the_world_the_days_follow_one_another_and_hold_their_own_noon() {
        for (String zone : ZoneId.getAvailableZoneIds()) {
            Days days = Days.byDay(day("2009-12-31"), day("2016-01-01"), ZoneId.of(zone));
            assertThat(days.bounds()).hasSize(days.steps().size() + 1).isSorted();
            assertThat(daysOfTheWrongDate(days)).as(zone).isEmpty();
        }
    }

    private static List<LocalDate> daysOfTheWrongDate(Days days) {
        List<Instant> bounds = days.bounds();
        List<LocalDate> steps = days.steps();
        List<LocalDate> wrong = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Instant begin = bounds.get(i);
            Instant end = bounds.get(i + 1);
            Instant noon = steps.get(i).atTime(12, 0).atZone(days.zone()).toInstant();
            boolean right = begin.atZone(days.zone()).toLocalDate().equals(steps.get(i))
                    && begin.isBefore(noon)
                    && noon.isBefore(end);
            if (begin.isBefore(end) && !right) {
                wrong.add(steps.get(i));
            }
        }
        return wrong;
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01, 0001-01-02", "9999-12-30, 9999-12-31", "1969-12-31, 1970-01-01"})
    void the_first_and_the_last_years_have_days_too(String first, String last) {
        for (String zone : List.of("Z", "+18:00", "-18:00", "Pacific/Kiritimati", "Etc/GMT+12")) {
            assertThat(hours(first, last, zone)).containsExactly(24L, 24L);
        }
    }

    @Test
    void there_are_at_most_3_700_steps() {
        LocalDate first = day("2000-01-01");

        assertThat(Days.byDay(first, first.plusDays(3_699), BERLIN).steps()).hasSize(3_700);
        assertThat(Days.byMonth(first, first.plusMonths(3_699), BERLIN).steps()).hasSize(3_700);
        invalid(() -> Days.byDay(first, first.plusDays(3_700), BERLIN), "TOO_MANY_STEPS", "days");
        invalid(() -> Days.byMonth(first, first.plusMonths(3_700), BERLIN), "TOO_MANY_STEPS", "days");
        invalid(() -> Days.byDay(day("0001-01-01"), day("9999-12-31"), BERLIN), "TOO_MANY_STEPS", "days");
    }

    @Test
    void what_is_no_stretch_of_days_is_invalid() {
        LocalDate day = day("2026-03-02");

        invalid(() -> Days.byDay(day, day.minusDays(1), BERLIN), "RANGE_INVERTED", "days.first");
        invalid(() -> Days.byDay(day("0000-12-31"), day, BERLIN), "TIME_RANGE", "days.first");
        invalid(() -> Days.byDay(LocalDate.MIN, day, BERLIN), "TIME_RANGE", "days.first");
        invalid(() -> Days.byDay(day, LocalDate.MAX, BERLIN), "TIME_RANGE", "days.last");
        invalid(() -> Days.byDay(day, day("9999-12-31").plusDays(1), BERLIN), "TIME_RANGE", "days.last");
    }

    private static void invalid(ThrowingCallable call, String code, String field) {
        InvalidInputException invalid = catchThrowableOfType(InvalidInputException.class, call);
        assertThat(invalid).as(code).isNotNull();
        assertThat(invalid.code()).isEqualTo(code);
        assertThat(invalid.field()).isEqualTo(field);
    }

    // ── the days of a dashboard ───────────────────────────────────────────────────────────────────────────────────

    @ParameterizedTest
    @CsvSource({
        "2026-03-15, 2026-03-01, 2026-02-01, 2026-02-15",
        "2026-03-31, 2026-03-01, 2026-02-01, 2026-02-28",
        "2028-03-30, 2028-03-01, 2028-02-01, 2028-02-29",
        "2026-03-01, 2026-03-01, 2026-02-01, 2026-02-01",
        "2026-01-10, 2026-01-01, 2025-12-01, 2025-12-10",
        "2026-02-28, 2026-02-01, 2026-01-01, 2026-01-28"
    })
    void a_month_to_date_is_compared_with_the_same_days_of_the_month_before(
            String today, String first, String lastFirst, String lastLast) {
        ComparedDays days = ComparedDays.on(day(today), BERLIN);

        assertThat(days.today()).isEqualTo(Days.byDay(day(today), day(today), BERLIN));
        assertThat(days.thisMonth()).isEqualTo(Days.byDay(day(first), day(today), BERLIN));
        assertThat(days.lastMonth()).isEqualTo(Days.byDay(day(lastFirst), day(lastLast), BERLIN));
        assertThat(days.bounds()).hasSize(5).isSorted();
    }
}
