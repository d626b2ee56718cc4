package org.stockledger.inventory;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How an inventory works.
 *
 * @param clock where the time of recording comes from; may stand still or jump, the ledger's times never go back
 * @param deadline within which a call answers, retries included, each transaction of a list for itself; more than 0
 * @param batchLimit how many commands share a transaction at most, of a list or of callers who post at the same time, 1 to
 *     1,000; with 1 each caller has transactions of its own
 */
public record Settings(InstantSource clock, Duration deadline, int batchLimit) {
    private static final Settings STANDARD = new Settings(InstantSource.system(), Duration.ofSeconds(10), 100);

    public Settings {
        // Every inventory made with the same settings draws on one source, none of whose answers comes twice.
        clock = TickingClock.over(Given.required("clock", clock));
        Given.required("deadline", deadline);
        if (deadline.isNegative() || deadline.isZero()) {
            throw new InvalidInputException("DEADLINE_RANGE", "deadline", deadline, "more than 0");
        }
        if (batchLimit < 1 || batchLimit > 1_000) {
            throw new InvalidInputException("BATCH_LIMIT_RANGE", "batchLimit", batchLimit, "1 to 1,000");
        }
    }

    /** The system's clock, a deadline of 10 seconds, 100 commands a transaction. */
    public static Settings standard() {
        return STANDARD;
    }

    /** With this clock. */
    public Settings clock(InstantSource newClock) {
        return new Settings(newClock, deadline, batchLimit);
    }

    /** With this deadline. */
    public Settings deadline(Duration newDeadline) {
        return new Settings(clock, newDeadline, batchLimit);
    }

    /** With this many commands in one transaction at most. */
    public Settings batchLimit(int newLimit) {
        return new Settings(clock, deadline, newLimit);
    }
}
