package org.stockledger.examples.retail.stock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stockledger.examples.retail.Trade;
import org.stockledger.examples.retail.web.ClientMistake;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Context;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.MovementQuery;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Reversal;

/** Records movements and undoes them: the ledger's rows and the shop's numbers in one transaction. */
@Service
class StockRoom {
    private final Inventory inventory;
    private final MovementNumbers numbers;
    private final MovementLog log;

    StockRoom(Inventory inventory, MovementNumbers numbers, MovementLog log) {
        this.inventory = inventory;
        this.numbers = numbers;
        this.log = log;
    }

    /** Posts a movement of one line. */
    @Trade
    public MovementAnswer record(Command movement) {
        Posting posting = inventory.post(movement);
        numbers.assign(posting);
        return log.answers(posting.movements()).get(0);
    }

    /** Undoes the command that the movement belongs to; what undoes it is recorded under this id. */
    @Trade
    public void undo(long movement, CommandId id, Context context) {
        CommandId command = numbers.command(movement)
                .orElseThrow(() -> ClientMistake.unknown("Movement " + movement + " not found."));
        Posting posting = inventory.post(Reversal.of(command).id(id.text()).with(context));
        numbers.assign(posting);
    }

    @Transactional(readOnly = true)
    public Page<MovementAnswer> list(MovementQuery query) {
        return log.list(query);
    }
}
