package org.stockledger.inventory.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.ContentHash;
import org.stockledger.inventory.Entry;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Movement;
import org.stockledger.inventory.Posted;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.SoldLine;

/** A command as kept: its head, its lines, of a sale the sold lines, and who reversed it. */
final class CommandRow {
    private final long number;
    private final Posting head;
    private final ContentHash content;
    private final @Nullable CommandRow target;
    private final List<LineRow> lines = new ArrayList<>();

    /** Of a sale the commands that brought goods of it back, reversed ones too. */
    private final List<CommandRow> returns = new ArrayList<>();

    private @Nullable Sale sale;
    private Shelf.@Nullable Row<Location> soldAt;
    private @Nullable CommandRow reversedBy;

    CommandRow(long number, Posting head, ContentHash content, @Nullable CommandRow target) {
        this.number = number;
        this.head = head;
        this.content = content;
        this.target = target;
    }

    /** A movement as kept. */
    record LineRow(
            Shelf.Row<Product> product,
            Shelf.@Nullable Row<Location> from,
            Shelf.@Nullable Row<Location> to,
            Quantity quantity,
            @Nullable Money unitCost,
            @Nullable Money total,
            @Nullable Integer saleLine,
            List<Side> sides) {}

    /** Where the entry of one side stands. */
    record Side(CellRow cell, int sequence) {}

    long number() {
        return number;
    }

    CommandId id() {
        return head.id();
    }

    Kind kind() {
        return head.kind();
    }

    Instant recordedAt() {
        return head.recordedAt();
    }

    Instant occurredAt() {
        return head.occurredAt();
    }

    @Nullable
    CommandRow target() {
        return target;
    }

    List<LineRow> lines() {
        return lines;
    }

    List<CommandRow> returns() {
        return returns;
    }

    boolean isReversed() {
        return reversedBy != null;
    }

    void reversedBy(@Nullable CommandRow reversal) {
        reversedBy = reversal;
    }

    @Nullable
    Sale keptSale() {
        return sale;
    }

    void keep(@Nullable Sale changed, Shelf.@Nullable Row<Location> at) {
        sale = changed;
        soldAt = at;
    }

    void keep(@Nullable Sale changed) {
        sale = changed;
    }

    /** The sale as it stands; empty if this is none. */
    Optional<Sale> sale() {
        if (sale == null || soldAt == null) {
            return Optional.empty();
        }
        LocationCode at = soldAt.thing().code();
        return Optional.of(
                new Sale(sale.id(), at, sale.lines(), sale.total(), sale.context(), sale.recordedAt(), isReversed()));
    }

    /** The lines of the sale; none if this is none. */
    List<SoldLine> soldLines() {
        return sale == null ? List.of() : sale.lines();
    }

    Posted posted() {
        Optional<Sale> answered = kind() == Kind.SALE_RETURN && target != null ? target.sale() : sale();
        return new Posted(posting(), content, answered);
    }

    Posting posting() {
        List<Movement> movements = new ArrayList<>(lines.size());
        for (int line = 1; line <= lines.size(); line++) {
            movements.add(movement(line));
        }
        return new Posting(
                head.id(),
                head.kind(),
                head.context(),
                head.reason(),
                head.target(),
                head.recordedAt(),
                movements,
                false);
    }

    Movement movement(int line) {
        LineRow row = lines.get(line - 1);
        List<Entry> entries = row.sides().stream()
                .map(side -> side.cell().entry(side.sequence()))
                .toList();
        return new Movement(
                id(),
                line,
                kind(),
                row.product().thing().sku(),
                codeOf(row.from()),
                codeOf(row.to()),
                row.quantity(),
                row.unitCost(),
                row.total(),
                row.saleLine(),
                occurredAt(),
                recordedAt(),
                reversedBy == null ? null : reversedBy.id(),
                entries);
    }

    private static @Nullable LocationCode codeOf(Shelf.@Nullable Row<Location> row) {
        return row == null ? null : row.thing().code();
    }
}
