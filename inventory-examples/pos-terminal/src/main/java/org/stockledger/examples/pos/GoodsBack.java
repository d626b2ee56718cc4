package org.stockledger.examples.pos;

import java.time.Instant;
import java.util.List;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Context;
import org.stockledger.inventory.ReturnLine;
import org.stockledger.inventory.SaleReturn;

/**
 * What a customer brought back.
 *
 * @param number the number of this slip
 * @param at when
 * @param sale the number of the receipt the goods were sold with
 * @param lines which of its lines, and how much of them
 */
record GoodsBack(CommandId number, Instant at, CommandId sale, List<ReturnLine> lines) implements Slip {
    GoodsBack {
        lines = List.copyOf(lines);
    }

    @Override
    public SaleReturn command() {
        return new SaleReturn(number, Context.NONE.occurredAt(at), sale, null, lines);
    }
}
