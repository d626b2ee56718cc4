package org.stockledger.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Goods sold: priced lines from one location in one currency. Prices and names stay as sold for ever; only how much
 * came back, and whether the whole was reversed, can change.
 *
 * @param id the command that sold them
 * @param at where they were sold
 * @param lines what was sold, numbered from 1 in order
 * @param total the sum of the lines' totals
 * @param context what the host wanted to remember; its business time is filled in
 * @param recordedAt when it was recorded
 * @param reversed whether the sale was undone as a whole
 */
public record Sale(
        CommandId id,
        LocationCode at,
        List<SoldLine> lines,
        Money total,
        Context context,
        Instant recordedAt,
        boolean reversed) {

    public Sale {
        lines = List.copyOf(lines);
    }

    /** The line of this number, counted from 1. */
    public Optional<SoldLine> line(int number) {
        return number >= 1 && number <= lines.size() ? Optional.of(lines.get(number - 1)) : Optional.empty();
    }

    /** The business time: what the host gave, or else when it was recorded. */
    public Instant occurredAt() {
        return Objects.requireNonNullElse(context.occurredAt(), recordedAt);
    }

    boolean hasReturns() {
        return lines.stream().anyMatch(line -> line.returned().signum() > 0);
    }

    Sale with(List<SoldLine> changed) {
        return new Sale(id, at, changed, total, context, recordedAt, reversed);
    }

    Sale undone() {
        return new Sale(id, at, lines, total, context, recordedAt, true);
    }
}
