package org.stockledger.inventory.jpa;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.SoldLine;
import org.stockledger.inventory.jpa.CommandReader.CommandRow;

/** Reads sales: the commands of that kind with their priced lines. */
final class SaleReader {
    /** The reversal is looked up for each line: to join it, PostgreSQL would walk along all reversals there are. */
    private static final String LINES = """
            select m.command_no, m.line_no, m.sku, m.name, m.quantity, m.unit_price, m.discount, m.total,
                   m.returned, m.refunded, c.currency,
                   (select r.command_no from inv_command r where r.reverses = m.command_no) as reversal_no
              from inv_movement m
              join inv_command c on c.command_no = m.command_no
             where m.command_no in ({list})
             order by m.command_no, m.line_no
            """;

    private final Sql sql;

    SaleReader(Sql sql) {
        this.sql = sql;
    }

    /** The sales among these commands. */
    Map<CommandId, Sale> sales(Collection<CommandRow> commands) {
        List<CommandRow> sales =
                commands.stream().filter(command -> command.kind() == Kind.SALE).toList();
        Map<Long, List<SoldLine>> lines = new HashMap<>();
        Set<Long> reversed = new HashSet<>();
        for (List<Long> portion : Parameters.portions(numbers(sales), Parameters.READ_AT_ONCE)) {
            sql.each(LINES, Parameters.of().numbers(portion), row -> {
                long no = row.number("command_no");
                lines.computeIfAbsent(no, sale -> new ArrayList<>()).add(line(row));
                // Together with the counters: a reversal uses them up, and must not be seen by halves.
                if (row.numberOrNull("reversal_no") != null) {
                    reversed.add(no);
                }
            });
        }
        Map<CommandId, Sale> found = new LinkedHashMap<>();
        for (CommandRow command : sales) {
            Sale sale = sale(command, lines.getOrDefault(command.no(), List.of()));
            found.put(sale.id(), reversed.contains(command.no()) ? reversed(sale) : sale);
        }
        return found;
    }

    private static List<Long> numbers(List<CommandRow> sales) {
        return sales.stream().map(CommandRow::no).toList();
    }

    private static Sale sale(CommandRow command, List<SoldLine> lines) {
        return new Sale(
                command.id(),
                Objects.requireNonNull(command.at()),
                lines,
                Objects.requireNonNull(command.total()),
                command.context(),
                command.recordedAt(),
                false);
    }

    /** The sale as reversed: a reversal uses the counters up, but nothing of a reversed sale was returned. */
    static Sale reversed(Sale sale) {
        List<SoldLine> lines = sale.lines().stream()
                .map(line ->
                        counted(line, Quantity.ZERO, Money.zero(line.total().currency())))
                .toList();
        return new Sale(sale.id(), sale.at(), lines, sale.total(), sale.context(), sale.recordedAt(), true);
    }

    private static SoldLine line(Row row) throws SQLException {
        return new SoldLine(
                row.line("line_no"),
                Sku.of(row.text("sku")),
                row.text("name"),
                row.quantity("quantity"),
                row.money("unit_price", "currency"),
                row.money("discount", "currency"),
                row.money("total", "currency"),
                row.quantity("returned"),
                row.money("refunded", "currency"));
    }

    /** The line with these counters. */
    static SoldLine counted(SoldLine line, Quantity returned, Money refunded) {
        return new SoldLine(
                line.number(),
                line.sku(),
                line.name(),
                line.quantity(),
                line.unitPrice(),
                line.discount(),
                line.total(),
                returned,
                refunded);
    }
}
