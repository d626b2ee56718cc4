package org.stockledger.examples.retail.sales;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stockledger.examples.retail.Trade;
import org.stockledger.examples.retail.catalogue.Standing;
import org.stockledger.examples.retail.stock.MovementNumbers;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.Entry;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Outcome;
import org.stockledger.inventory.Outcome.Posted;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.SaleReturn;
import org.stockledger.inventory.Sku;

/**
 * Sells and takes back. Read this first: the ledger's sale and the shop's own row stand or fall together, because both are
 * written in one transaction of Spring's; the key makes a repeat harmless.
 */
@Service
class Checkout {
    private final Inventory inventory; // JpaInventory.joining(entityManager): see Ledger
    private final MovementNumbers numbers; // the shop's own table
    private final Standing standing;

    Checkout(Inventory inventory, MovementNumbers numbers, Standing standing) {
        this.inventory = inventory;
        this.numbers = numbers;
        this.standing = standing;
    }

    @Trade
    public Answered<SaleAnswer> sell(SaleRequest request) {
        Posted sold = posted(request); // the ledger's rows, or a refusal and none
        Long number = numbers.assign(sold.posting()).get(0); // the shop's rows, in the same transaction
        return answered(sold, number, left(sold.posting()));
    }

    @Trade
    public Answered<SaleAnswer> takeBack(SaleReturn goods) {
        Posted back = posted(goods);
        numbers.assign(back.posting());
        Long number = numbers.firstOf(List.of(goods.sale())).get(goods.sale());
        return answered(back, number, null);
    }

    /** A list of one: its outcome has the posting, and the sale as it stands now. */
    private Posted posted(Command command) {
        Outcome outcome = inventory.post(List.of(command)).get(0);
        outcome.orThrow();
        return (Posted) outcome;
    }

    private static Answered<SaleAnswer> answered(
            Posted posted, @Nullable Long number, @Nullable List<SaleAnswer.Left> left) {
        SaleAnswer answer = SaleAnswer.of(posted.sale().orElseThrow(), number, left);
        return new Answered<>(answer, posted.posting().replayed());
    }

    /** What the sale left, as the ledger wrote it down: the last balance of each product. */
    private List<SaleAnswer.Left> left(Posting posting) {
        Map<Sku, Quantity> balances = new TreeMap<>();
        posting.movements()
                .forEach(movement -> movement.entries().stream()
                        .map(Entry::balance)
                        .forEach(balance -> balances.put(movement.sku(), balance)));
        return balances.entrySet().stream()
                .map(left -> new SaleAnswer.Left(
                        left.getKey().text(), left.getValue().toBigDecimal(), standing.words(left.getValue())))
                .toList();
    }

    /** An answer, and whether it repeats an earlier one. */
    record Answered<T>(T answer, boolean repeated) {}
}
