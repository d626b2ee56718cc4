package org.stockledger.inventory.jpa;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.SoldLine;
import org.stockledger.inventory.jpa.CommandReader.CommandRow;
import org.stockledger.inventory.jpa.Parameters.Pair;

/** Locks the lines of sales, whose counters returns and reversals change, in the order of command and line. */
final class SaleLocks {
    private static final String LOCK = """
            select command_no, line_no, returned, refunded
              from inv_movement {primary}
             where (command_no, line_no) in ({list})
             order by command_no, line_no
               for update
            """;

    private final Sql sql;
    private final Map<CommandId, Sale> sales = new HashMap<>();
    private boolean changedMeanwhile;

    SaleLocks(Sql sql) {
        this.sql = sql;
    }

    /** Each line by its own key and none by a range, which would lock the gap where new commands go on InnoDB. */
    void lock(Collection<CommandRow> commands) {
        Map<Long, Sale> read = new TreeMap<>();
        Map<CommandId, Sale> byId = new SaleReader(sql).sales(commands);
        commands.stream()
                .filter(command -> byId.containsKey(command.id()))
                .forEach(command -> read.put(command.no(), byId.get(command.id())));
        Map<Pair, SoldLine> lines = new LinkedHashMap<>();
        read.forEach((no, sale) -> sale.lines().forEach(line -> lines.put(new Pair(no, line.number()), line)));
        Map<Pair, SoldLine> locked = counted(lines);
        read.forEach((no, sale) -> {
            Sale now = withLines(sale, no, locked);
            sales.put(sale.id(), now);
            // A reversal is final: what was read as reversed is so, and its used-up counters are not shown.
            changedMeanwhile |= !sale.reversed() && !now.equals(sale);
        });
    }

    /** The sales with their counters as locked. */
    Map<CommandId, Sale> sales() {
        return sales;
    }

    /** Whether a counter differs from what a plain read showed just before. */
    boolean changedMeanwhile() {
        return changedMeanwhile;
    }

    private Map<Pair, SoldLine> counted(Map<Pair, SoldLine> lines) {
        Map<Pair, SoldLine> locked = new HashMap<>();
        for (List<Pair> portion : Parameters.portions(lines.keySet(), Parameters.LOCKED_AT_ONCE)) {
            sql.eachLocked(LOCK, Parameters.of().pairs(portion), row -> {
                Pair key = new Pair(row.number("command_no"), row.number("line_no"));
                locked.put(key, counted(Objects.requireNonNull(lines.get(key)), row));
            });
        }
        return locked;
    }

    private static SoldLine counted(SoldLine line, Row row) throws SQLException {
        Money refunded = row.amount("refunded", line.total().currency());
        return SaleReader.counted(line, row.quantity("returned"), refunded);
    }

    private static Sale withLines(Sale sale, long no, Map<Pair, SoldLine> locked) {
        List<SoldLine> lines = new ArrayList<>();
        sale.lines().forEach(line -> lines.add(locked.getOrDefault(new Pair(no, line.number()), line)));
        return new Sale(sale.id(), sale.at(), lines, sale.total(), sale.context(), sale.recordedAt(), sale.reversed());
    }
}
