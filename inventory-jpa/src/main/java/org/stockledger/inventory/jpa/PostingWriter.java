package org.stockledger.inventory.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Decision.Accept;
import org.stockledger.inventory.Entry;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.Level;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Movement;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.SoldLine;

/** The last step of a posting: writes what was accepted, table by table. */
final class PostingWriter {
    private static final Insert COMMAND = Insert.into(
            "inv_command",
            "command_no",
            "id",
            "kind",
            "content_hash",
            "hash_version",
            "occurred_at",
            "recorded_at",
            "reference",
            "note",
            "actor",
            "reason",
            "reverses",
            "returns_of",
            "location_no",
            "total",
            "currency");

    private static final Insert MOVEMENT = Insert.into(
            "inv_movement",
            "command_no",
            "line_no",
            "product_no",
            "from_location_no",
            "to_location_no",
            "quantity",
            "unit_cost",
            "cost_currency",
            "total",
            "sale_line",
            "sku",
            "name",
            "unit_price",
            "discount",
            "returned",
            "refunded");

    private static final Insert ENTRY =
            Insert.into("inv_entry", "cell_no", "sequence", "command_no", "line_no", "delta", "balance", "floor");

    private static final Update BALANCE =
            new Update("inv_stock", List.of("on_hand", "sequence", "last_command_no"), List.of("cell_no"));

    private final Sql sql;
    private final LoadedCatalogue loaded;
    private final WrittenNumbers numbers;
    private final SaleCounters counters;

    PostingWriter(Sql sql, LoadedCatalogue loaded, WrittenNumbers numbers, SaleCounters counters) {
        this.sql = sql;
        this.loaded = loaded;
        this.numbers = numbers;
        this.counters = counters;
    }

    void write(List<Accept> accepted, Collection<Level> levelsAfter) {
        // Two who post some of the same ids at once must meet them in the same order.
        List<Accept> ordered = new ArrayList<>(accepted);
        ordered.sort(Comparator.comparing(accept -> accept.posting().id()));
        sql.writeTogether(List.of(
                insert(COMMAND, ordered.stream().map(this::command).toList()),
                insert(MOVEMENT, each(ordered, this::movement)),
                insert(ENTRY, each(ordered, (accept, movement) -> entries(movement))),
                BALANCE.write(levelsAfter.stream().map(this::balance).toList(), sql.database()),
                counters.write(accepted, sql.database())));
    }

    private Write insert(Insert insert, List<Parameters> rows) {
        return insert.write(rows, sql.database());
    }

    private interface Lines {
        List<Parameters> rows(Accept accept, Movement movement);
    }

    private static List<Parameters> each(List<Accept> accepted, Lines lines) {
        List<Parameters> rows = new ArrayList<>();
        accepted.forEach(
                accept -> accept.posting().movements().forEach(movement -> rows.addAll(lines.rows(accept, movement))));
        return rows;
    }

    private Parameters command(Accept accept) {
        Posting posting = accept.posting();
        Long target = posting.target() == null ? null : numbers.commandNo(posting.target());
        Money total = total(posting);
        return Parameters.of()
                .number(numbers.commandNo(posting.id()))
                .text(posting.id().text())
                .text(posting.kind().name())
                .bytes(HexFormat.of().parseHex(accept.content().hex()))
                .line(accept.content().version())
                .time(posting.occurredAt())
                .time(posting.recordedAt())
                .text(posting.context().reference())
                .text(posting.context().note())
                .text(posting.context().actor())
                .text(posting.reason())
                .number(posting.kind() == Kind.REVERSAL ? target : null)
                .number(posting.kind() == Kind.SALE_RETURN ? target : null)
                .number(total == null ? null : place(posting.movements().get(0)))
                .money(total);
    }

    /** What the customer owes for a sale or gets back for a return; null for every other kind. */
    private static @Nullable Money total(Posting posting) {
        return posting.movements().stream()
                .flatMap(movement -> Optional.ofNullable(movement.total()).stream())
                .reduce(Money::plus)
                .orElse(null);
    }

    private @Nullable Long place(Movement movement) {
        return loaded.locationNo(movement.from() != null ? movement.from() : movement.to());
    }

    private List<Parameters> movement(Accept accept, Movement movement) {
        Money total = movement.total();
        Parameters row = Parameters.of()
                .number(numbers.commandNo(movement.command()))
                .line(movement.line())
                .number(loaded.productNo(movement.sku()))
                .number(loaded.locationNo(movement.from()))
                .number(loaded.locationNo(movement.to()))
                .quantity(movement.quantity())
                .money(movement.unitCost())
                .amount(total == null ? null : total.amount())
                .line(movement.saleLine());
        Optional<SoldLine> sold = movement.kind() == Kind.SALE
                ? accept.sale().flatMap(sale -> sale.line(movement.line()))
                : Optional.empty();
        return List.of(sold.map(line -> asSold(row, line)).orElseGet(() -> notSold(row)));
    }

    private static Parameters asSold(Parameters row, SoldLine line) {
        return row.text(line.sku().text())
                .text(line.name())
                .amount(line.unitPrice().amount())
                .amount(line.discount().amount())
                .quantity(Quantity.ZERO)
                .quantity(Quantity.ZERO);
    }

    private static Parameters notSold(Parameters row) {
        return row.text(null).text(null).amount(null).amount(null).amount(null).amount(null);
    }

    private List<Parameters> entries(Movement movement) {
        Function<Entry, Parameters> row = entry -> Parameters.of()
                .number(numbers.cellNo(entry.cell()))
                .number(entry.sequence())
                .number(numbers.commandNo(entry.command()))
                .line(entry.line())
                .quantity(entry.delta())
                .quantity(entry.balance())
                .quantity(loaded.product(entry.cell().sku()).floor());
        return movement.entries().stream().map(row).toList();
    }

    private Parameters balance(Level level) {
        return Parameters.of()
                .quantity(level.onHand())
                .number(level.sequence())
                .number(numbers.lastCommandNo(level.cell()))
                .number(numbers.cellNo(level.cell()));
    }
}
