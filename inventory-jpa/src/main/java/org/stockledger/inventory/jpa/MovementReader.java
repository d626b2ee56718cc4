package org.stockledger.inventory.jpa;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Cell;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Entry;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Movement;
import org.stockledger.inventory.Sku;

/** Reads movements with their entries: one row each, because a movement has at most one entry on each side. */
final class MovementReader {
    /** Begins a statement whose from-clause brings {@code m}, the movement. */
    static final String SELECT = """
            select m.command_no, m.line_no, c.id, c.kind, c.occurred_at, c.recorded_at, p.sku,
                   f.code as from_code, t.code as to_code, m.quantity, m.unit_cost, m.cost_currency,
                   m.total, c.currency, m.sale_line,
                   (select r.id from inv_command r where r.reverses = m.command_no) as reversed_by,
                   a.sequence as from_sequence, a.delta as from_delta, a.balance as from_balance,
                   b.sequence as to_sequence, b.delta as to_delta, b.balance as to_balance
              from
            """;

    /** Joins to {@code m} what a movement needs beside its own row. */
    static final String JOINS = """

              join inv_command c on c.command_no = m.command_no
              join inv_product p on p.product_no = m.product_no
              left join inv_location f on f.location_no = m.from_location_no
              left join inv_location t on t.location_no = m.to_location_no
              left join inv_entry a on a.command_no = m.command_no and a.line_no = m.line_no and a.delta < 0
              left join inv_entry b on b.command_no = m.command_no and b.line_no = m.line_no and b.delta > 0
            """;

    private MovementReader() {}

    /** A movement and what pages of movements are ordered by. */
    record Numbered(long commandNo, Movement movement) {}

    static Numbered read(Row row) throws SQLException {
        CommandId command = CommandId.of(row.text("id"));
        Instant recordedAt = row.time("recorded_at");
        Sku sku = Sku.of(row.text("sku"));
        LocationCode from = location(row, "from_code");
        LocationCode to = location(row, "to_code");
        List<Entry> entries = new ArrayList<>(2);
        add(entries, row, "from", command, recordedAt, sku, from);
        add(entries, row, "to", command, recordedAt, sku, to);
        String reversedBy = row.textOrNull("reversed_by");
        Movement movement = new Movement(
                command,
                row.line("line_no"),
                Kind.valueOf(row.text("kind")),
                sku,
                from,
                to,
                row.quantity("quantity"),
                row.moneyOrNull("unit_cost", "cost_currency"),
                row.moneyOrNull("total", "currency"),
                row.lineOrNull("sale_line"),
                row.time("occurred_at"),
                recordedAt,
                reversedBy == null ? null : CommandId.of(reversedBy),
                entries);
        return new Numbered(row.number("command_no"), movement);
    }

    private static void add(
            List<Entry> entries,
            Row row,
            String side,
            CommandId command,
            Instant recordedAt,
            Sku sku,
            @Nullable LocationCode at)
            throws SQLException {
        Long sequence = row.numberOrNull(side + "_sequence");
        if (sequence != null && at != null) {
            entries.add(new Entry(
                    new Cell(sku, at),
                    sequence,
                    row.quantity(side + "_delta"),
                    row.quantity(side + "_balance"),
                    command,
                    row.line("line_no"),
                    recordedAt));
        }
    }

    private static @Nullable LocationCode location(Row row, String column) throws SQLException {
        String code = row.textOrNull(column);
        return code == null ? null : LocationCode.of(code);
    }
}
