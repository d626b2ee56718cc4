package org.stockledger.inventory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the host wants to remember with a command. It does not count for a repeat: the same command with another note is
 * the same command.
 *
 * <p>The ledger never erases a text: give opaque ids, no personal data.
 *
 * @param occurredAt the business time, between 1970 and 9999, kept to the microsecond; null means: when it is recorded
 * @param reference the host's document, such as an order number: an opaque id, no personal data; one line, up to 100 code points
 * @param note some lines, up to 2,000 code points; no personal data
 * @param actor who did it: an opaque id, no personal data; one line, up to 100 code points
 */
public record Context(
        @Nullable Instant occurredAt,
        @Nullable String reference,
        @Nullable String note,
        @Nullable String actor) {
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    /** Nothing to remember. */
    public static final Context NONE = new Context(null, null, null, null);

    public Context {
        if (occurredAt != null) {
            if (occurredAt.isBefore(EARLIEST) || !occurredAt.isBefore(END)) {
                throw new InvalidInputException(
                        "TIME_RANGE", "context.occurredAt", occurredAt, "1970-01-01 to 9999-12-31");
            }
            occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
        }
        reference = reference == null ? null : Text.line("context.reference", reference, 100);
        note = note == null ? null : Text.prose("context.note", note, 2_000);
        actor = actor == null ? null : Text.line("context.actor", actor, 100);
    }

    /** With this business time. */
    public Context occurredAt(Instant time) {
        return new Context(time, reference, note, actor);
    }

    /** With this document of the host. */
    public Context reference(String document) {
        return new Context(occurredAt, document, note, actor);
    }

    /** With this note. */
    public Context note(String text) {
        return new Context(occurredAt, reference, text, actor);
    }

    /** Done by this actor. */
    public Context actor(String id) {
        return new Context(occurredAt, reference, note, id);
    }

    /** With the business time filled in where the host gave none. */
    Context settledAt(Instant recordedAt) {
        return occurredAt != null ? this : occurredAt(recordedAt);
    }
}
