package org.stockledger.examples.retail.sales;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stockledger.examples.retail.stock.MovementNumbers;
import org.stockledger.examples.retail.web.ClientMistake;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.SaleQuery;

/** What was sold: prices and names stay as sold, whatever became of the product. */
@Service
class SalesHistory {
    private final Inventory inventory;
    private final MovementNumbers numbers;

    SalesHistory(Inventory inventory, MovementNumbers numbers) {
        this.inventory = inventory;
        this.numbers = numbers;
    }

    @Transactional(readOnly = true)
    public Page<SaleAnswer> list(SaleQuery query) {
        Page<Sale> sales = inventory.sales().list(query);
        Map<CommandId, Long> receipts =
                numbers.firstOf(sales.items().stream().map(Sale::id).toList());
        return new Page<>(
                sales.items().stream()
                        .map(sale -> SaleAnswer.of(sale, receipts.get(sale.id()), null))
                        .toList(),
                sales.next());
    }

    /** The sale of this id or receipt number. */
    @Transactional(readOnly = true)
    public SaleAnswer find(String idOrReceipt) {
        return found(idOf(idOrReceipt));
    }

    /** The sale of this id, whichever program made it. */
    @Transactional(readOnly = true)
    public SaleAnswer find(CommandId id) {
        return found(id);
    }

    private SaleAnswer found(CommandId id) {
        Sale sale = inventory.sales().find(id).orElseThrow(() -> unknown(id.text()));
        return SaleAnswer.of(sale, numbers.firstOf(List.of(id)).get(id), null);
    }

    /** The id of the sale that this id or receipt number names. */
    @Transactional(readOnly = true)
    public CommandId id(String idOrReceipt) {
        return idOf(idOrReceipt);
    }

    private CommandId idOf(String idOrReceipt) {
        OptionalLong movement = ReceiptNumber.movement(idOrReceipt);
        return movement.isPresent()
                ? numbers.command(movement.getAsLong()).orElseThrow(() -> unknown(idOrReceipt))
                : CommandId.of(idOrReceipt);
    }

    private static ClientMistake unknown(String sale) {
        return ClientMistake.unknown("Sale '" + sale + "' not found.");
    }
}
