package org.stockledger.inventory.jpa;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.ContentHash;
import org.stockledger.inventory.Context;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Movement;
import org.stockledger.inventory.Posting;

/** Reads posted commands. */
final class CommandReader {
    private static final String COMMANDS = """
            select c.command_no, c.id, c.kind, c.content_hash, c.hash_version, c.occurred_at, c.recorded_at,
                   c.reference, c.note, c.actor, c.reason, o.id as target, o.command_no as target_no,
                   l.code, c.total, c.currency
              from inv_command c
              left join inv_command o on o.command_no = coalesce(c.reverses, c.returns_of)
              left join inv_location l on l.location_no = c.location_no
             where c.id in ({list})
            """;

    private static final String MOVEMENTS_OF = MovementReader.SELECT
            + "inv_movement m"
            + MovementReader.JOINS
            + " where m.command_no in ({list}) order by m.command_no, m.line_no";

    private final Sql sql;

    CommandReader(Sql sql) {
        this.sql = sql;
    }

    /** A command without its lines. */
    record CommandRow(
            long no,
            CommandId id,
            Kind kind,
            ContentHash content,
            Context context,
            Instant recordedAt,
            @Nullable String reason,
            @Nullable CommandId target,
            @Nullable Long targetNo,
            @Nullable LocationCode at,
            @Nullable Money total) {

        Posting posting(List<Movement> movements) {
            return new Posting(id, kind, context, reason, target, recordedAt, movements, false);
        }
    }

    /** Those of the commands that are posted. */
    Map<CommandId, CommandRow> commands(Collection<CommandId> ids) {
        Map<CommandId, CommandRow> found = new LinkedHashMap<>();
        List<String> texts = ids.stream().map(CommandId::text).toList();
        for (List<String> portion : Parameters.portions(texts, Parameters.READ_AT_ONCE)) {
            sql.each(COMMANDS, Parameters.of().texts(portion), row -> {
                CommandRow command = read(row);
                found.put(command.id(), command);
            });
        }
        return found;
    }

    /** The postings of these commands, with their movements. */
    Map<CommandId, Posting> postings(Collection<CommandRow> commands) {
        Map<CommandId, List<Movement>> movements = new LinkedHashMap<>();
        commands.forEach(command -> movements.put(command.id(), new ArrayList<>()));
        List<Long> numbers = commands.stream().map(CommandRow::no).toList();
        for (List<Long> portion : Parameters.portions(numbers, Parameters.READ_AT_ONCE)) {
            sql.each(MOVEMENTS_OF, Parameters.of().numbers(portion), row -> {
                Movement movement = MovementReader.read(row).movement();
                movements.getOrDefault(movement.command(), List.of()).add(movement);
            });
        }
        Map<CommandId, Posting> postings = new LinkedHashMap<>();
        commands.forEach(command ->
                postings.put(command.id(), command.posting(movements.getOrDefault(command.id(), List.of()))));
        return postings;
    }

    private static CommandRow read(Row row) throws SQLException {
        String target = row.textOrNull("target");
        String at = row.textOrNull("code");
        return new CommandRow(
                row.number("command_no"),
                CommandId.of(row.text("id")),
                Kind.valueOf(row.text("kind")),
                new ContentHash(row.line("hash_version"), HexFormat.of().formatHex(row.bytes("content_hash"))),
                context(row),
                row.time("recorded_at"),
                row.textOrNull("reason"),
                target == null ? null : CommandId.of(target),
                row.numberOrNull("target_no"),
                at == null ? null : LocationCode.of(at),
                row.moneyOrNull("total", "currency"));
    }

    static Context context(Row row) throws SQLException {
        return new Context(
                row.time("occurred_at"), row.textOrNull("reference"), row.textOrNull("note"), row.textOrNull("actor"));
    }
}
