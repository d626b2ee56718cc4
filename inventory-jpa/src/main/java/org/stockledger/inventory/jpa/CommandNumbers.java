package org.stockledger.inventory.jpa;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Numbers of commands: the microsecond of recording and, below it, a counter. So one number identifies a command without
 * a round trip, orders the commands of every cell, and answers "as of". Two processes may draw the same number in the
 * same microsecond; the key then refuses the second, which is tried again.
 */
final class CommandNumbers {
    private static final int PER_MICRO = 2_048;
    private static final AtomicInteger COUNTER =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(PER_MICRO));

    private CommandNumbers() {}

    /** A number for a command recorded at this time, which has no finer part than microseconds. */
    static long next(Instant recordedAt) {
        return first(recordedAt) + Math.floorMod(COUNTER.getAndIncrement(), PER_MICRO);
    }

    /** When the command of this number was recorded; the epoch for 0. */
    static Instant recordedAt(long number) {
        return Instant.EPOCH.plus(number / PER_MICRO, ChronoUnit.MICROS);
    }

    /** The first number that is later than every command recorded at or before the instant. */
    static long after(Instant instant) {
        if (instant.isBefore(Instant.EPOCH)) {
            return 0;
        }
        long last = Long.MAX_VALUE / PER_MICRO - 1;
        Instant lastInstant = Instant.EPOCH.plus(last, ChronoUnit.MICROS);
        return instant.isBefore(lastInstant) ? first(instant) + PER_MICRO : Long.MAX_VALUE;
    }

    /** The first number that is not earlier than the instant. */
    static long from(Instant instant) {
        return instant.isAfter(Instant.EPOCH) ? after(instant.minusNanos(1)) : 0;
    }

    private static long first(Instant instant) {
        return Math.multiplyExact(ChronoUnit.MICROS.between(Instant.EPOCH, instant), PER_MICRO);
    }
}
