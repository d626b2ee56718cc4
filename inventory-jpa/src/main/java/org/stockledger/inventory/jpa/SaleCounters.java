package org.stockledger.inventory.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Decision.Accept;
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.SoldLine;

/** The counters of sold lines, where the accepted returns and reversals leave them. */
final class SaleCounters {
    private static final Update COUNTERS =
            new Update("inv_movement", List.of("returned", "refunded"), List.of("command_no", "line_no"));

    private final Map<CommandId, Sale> before;
    private final WrittenNumbers numbers;

    /** @param before the sales that may change, as locked */
    SaleCounters(Map<CommandId, Sale> before, WrittenNumbers numbers) {
        this.before = before;
        this.numbers = numbers;
    }

    Write write(Collection<Accept> accepted, Database database) {
        Map<CommandId, Sale> after = new LinkedHashMap<>();
        accepted.forEach(accept -> accept.sale().ifPresent(sale -> after.put(sale.id(), sale)));
        List<Parameters> rows = new ArrayList<>();
        before.forEach((id, sale) -> {
            Sale changed = after.getOrDefault(id, sale);
            for (int i = 0; i < sale.lines().size(); i++) {
                SoldLine line = kept(changed, i);
                if (!line.equals(sale.lines().get(i))) {
                    rows.add(row(id, line));
                }
            }
        });
        return COUNTERS.write(rows, database);
    }

    /** A reversal uses the counters up, so that a return that still sees an old snapshot meets a change. */
    private static SoldLine kept(Sale sale, int index) {
        SoldLine line = sale.lines().get(index);
        return sale.reversed() ? SaleReader.counted(line, line.quantity(), line.total()) : line;
    }

    private Parameters row(CommandId id, SoldLine line) {
        return Parameters.of()
                .quantity(line.returned())
                .amount(line.refunded().amount())
                .number(numbers.commandNo(id))
                .line(line.number());
    }
}
