package org.stockledger.inventory.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandNumbersTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456Z");

    @Test
    void a_number_tells_when_its_command_was_recorded() {
        assertThat(CommandNumbers.recordedAt(CommandNumbers.next(NOON))).isEqualTo(NOON);
        assertThat(CommandNumbers.recordedAt(0)).isEqualTo(Instant.EPOCH);
    }

    @Test
    void of_one_microsecond_there_are_2048_numbers() {
        Set<Long> numbers = new HashSet<>();
        for (int i = 0; i < 2_048; i++) {
            numbers.add(CommandNumbers.next(NOON));
        }
        assertThat(numbers)
                .hasSize(2_048)
                .allMatch(no -> CommandNumbers.recordedAt(no).equals(NOON));
    }

    @Test
    void later_commands_have_greater_numbers_whatever_the_counter_says() {
        for (int i = 0; i < 5_000; i++) {
            long earlier = CommandNumbers.next(NOON);
            assertThat(CommandNumbers.next(NOON.plus(1, ChronoUnit.MICROS))).isGreaterThan(earlier);
        }
    }

    @Test
    void as_of_includes_the_microsecond_asked_for_and_nothing_behind_it() {
        long number = CommandNumbers.next(NOON);
        assertThat(CommandNumbers.after(NOON)).isGreaterThan(number);
        assertThat(CommandNumbers.after(NOON.plusNanos(999))).isEqualTo(CommandNumbers.after(NOON));
        assertThat(CommandNumbers.after(NOON.minusNanos(1))).isLessThanOrEqualTo(number);
        assertThat(CommandNumbers.after(Instant.MIN)).isZero();
        assertThat(CommandNumbers.after(Instant.MAX)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void the_last_time_of_the_ledgers_clock_has_a_number() {
        Instant last = Instant.parse("2099-12-31T23:59:59.999999Z");
        assertThat(CommandNumbers.recordedAt(CommandNumbers.next(last))).isEqualTo(last);
    }
}
