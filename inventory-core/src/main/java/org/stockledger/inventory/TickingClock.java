package org.stockledger.inventory;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The host's clock to the microsecond, ticking even where it stands still: no two answers in a row are equal. A clock
 * that was set back is followed; that no cell's time goes back is seen to where the cells are known.
 */
final class TickingClock implements InstantSource {
    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    private final InstantSource source;
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);

    private TickingClock(InstantSource source) {
        this.source = source;
    }

    static TickingClock over(InstantSource source) {
        return source instanceof TickingClock ticking ? ticking : new TickingClock(source);
    }

    @Override
    public Instant instant() {
        Instant now = checked(source.instant()).truncatedTo(ChronoUnit.MICROS);
        return last.updateAndGet(before -> stoodStill(now, before) ? before.plus(1, ChronoUnit.MICROS) : now);
    }

    private static boolean stoodStill(Instant now, Instant before) {
        return !now.isAfter(before) && now.plusSeconds(1).isAfter(before);
    }

    private static Instant checked(@Nullable Instant now) {
        if (now == null || now.isBefore(Instant.EPOCH) || !now.isBefore(END)) {
            throw new InvalidInputException("CLOCK_INVALID", "settings.clock", now, "a time between 1970 and 2099");
        }
        return now;
    }
}
