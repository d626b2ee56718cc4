package org.stockledger.inventory;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The host's clock to the microsecond, each answer later than the one before, whatever the host's clock does. */
final class MonotoneClock implements InstantSource {
    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    private final InstantSource source;
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);

    private MonotoneClock(InstantSource source) {
        this.source = source;
    }

    static MonotoneClock over(InstantSource source) {
        return source instanceof MonotoneClock monotone ? monotone : new MonotoneClock(source);
    }

    @Override
    public Instant instant() {
        Instant now = checked(source.instant()).truncatedTo(ChronoUnit.MICROS);
        return last.updateAndGet(before -> now.isAfter(before) ? now : before.plus(1, ChronoUnit.MICROS));
    }

    private static Instant checked(@Nullable Instant now) {
        if (now == null || now.isBefore(Instant.EPOCH) || !now.isBefore(END)) {
            throw new InvalidInputException("CLOCK_INVALID", "settings.clock", now, "a time between 1970 and 2099");
        }
        return now;
    }
}
