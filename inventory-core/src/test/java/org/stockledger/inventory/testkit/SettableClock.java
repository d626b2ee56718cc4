package org.stockledger.inventory.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is told otherwise; it may also be told to go back. Thread-safe. */
public final class SettableClock implements InstantSource {
    private final AtomicReference<Instant> now;

    private SettableClock(Instant start) {
        this.now = new AtomicReference<>(start);
    }

    /** A clock that shows this time, in the notation of {@link Instant#parse}. */
    public static SettableClock at(String instant) {
        return at(Instant.parse(instant));
    }

    /** A clock that shows this time. */
    public static SettableClock at(Instant instant) {
        return new SettableClock(instant);
    }

    /** Shows this time from now on. */
    public void set(Instant instant) {
        now.set(instant);
    }

    /** Moves by so much, back if it is negative. */
    public void moveBy(Duration duration) {
        now.updateAndGet(time -> time.plus(duration));
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
