package org.stockledger.examples.pos;

import java.time.Instant;
import java.util.List;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Context;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.SaleRequest;

/**
 * What a customer bought, at the prices the till showed.
 *
 * @param number the receipt number
 * @param at when
 * @param shop where the goods left
 * @param lines at least one, all in one currency
 */
record Bill(CommandId number, Instant at, LocationCode shop, List<BillLine> lines) implements Slip {
    Bill {
        lines = List.copyOf(lines);
    }

    Money total() {
        return lines.stream().map(BillLine::total).reduce(Money::plus).orElseThrow();
    }

    @Override
    public SaleRequest command() {
        return new SaleRequest(
                number,
                Context.NONE.occurredAt(at),
                shop,
                lines.stream().map(BillLine::line).toList());
    }
}
