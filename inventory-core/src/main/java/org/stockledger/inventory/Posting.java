package org.stockledger.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A posted command: a fact that never changes.
 *
 * @param id the command's id
 * @param kind the command's kind
 * @param context what the host wanted to remember; its business time is filled in
 * @param reason of an adjustment why; otherwise null
 * @param target of a reversal the command it undid, of a sale return the sale; otherwise null
 * @param recordedAt when it was recorded: UTC, to the microsecond
 * @param movements its lines, with what they did
 * @param replayed whether this answer repeats an earlier one: the command was posted before, and nothing was done now
 */
public record Posting(
        CommandId id,
        Kind kind,
        Context context,
        @Nullable String reason,
        @Nullable CommandId target,
        Instant recordedAt,
        List<Movement> movements,
        boolean replayed) {

    public Posting {
        movements = List.copyOf(movements);
    }

    /** The business time: what the host gave, or else when it was recorded. */
    public Instant occurredAt() {
        return Objects.requireNonNullElse(context.occurredAt(), recordedAt);
    }

    Posting asFirst() {
        return new Posting(id, kind, context, reason, target, recordedAt, movements, false);
    }

    Posting asReplay() {
        return new Posting(id, kind, context, reason, target, recordedAt, movements, true);
    }
}
