package org.stockledger.examples.retail.shop;

import java.util.List;
import org.springframework.stereotype.Service;
import org.stockledger.examples.retail.ShopSettings;
import org.stockledger.examples.retail.Trade;
import org.stockledger.examples.retail.catalogue.ProductBook;
import org.stockledger.examples.retail.shop.ShelfAnswer.Shelved;
import org.stockledger.examples.retail.stock.MovementNumbers;
import org.stockledger.examples.retail.web.ClientMistake;
import org.stockledger.examples.retail.web.Key;
import org.stockledger.inventory.Adjustment;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.Context;
import org.stockledger.inventory.InsufficientStockException;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.Line;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Outcome;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.Refusal;
import org.stockledger.inventory.RefusedException;
import org.stockledger.inventory.Sku;

/** RetailDash's wishes: what it did with a column, done with movements. */
@Service
class ShopFloor {
    private final Inventory inventory;
    private final Shelf shelf;
    private final ProductBook book;
    private final MovementNumbers numbers;
    private final ShopSettings settings;

    ShopFloor(Inventory inventory, Shelf shelf, ProductBook book, MovementNumbers numbers, ShopSettings settings) {
        this.inventory = inventory;
        this.shelf = shelf;
        this.book = book;
        this.numbers = numbers;
        this.settings = settings;
    }

    /** More or less on the shelf, as a movement in or out. */
    @Trade
    public Shelved update(Sku sku, int change, Key key, Context context) {
        shelf.find(sku);
        Command movement = change > 0
                ? Receipt.into(settings.shop()).line(sku.text(), change)
                : Issue.from(settings.shop()).line(sku.text(), -(long) change);
        try {
            post(movement.id(key.text()).with(context));
        } catch (InsufficientStockException tooLittle) {
            throw ClientMistake.malformed("insufficient_stock", "❌ Cannot reduce stock below 0.");
        }
        return shelf.find(sku);
    }

    private void post(Command command) {
        numbers.assign(inventory.post(command));
    }

    @Trade
    public Product reprice(Sku sku, Money price) {
        shelf.find(sku);
        book.changed(sku.text());
        return inventory.products().change(sku, product -> product.priced(price));
    }

    /**
     * Takes a product out of the shop. One that never moved is deleted; another one is archived, and what is left of it is
     * written off, so that its sales and movements stay what they were.
     */
    @Trade
    public void remove(Sku sku, Context context) {
        shelf.find(sku);
        try {
            book.delete(sku);
        } catch (RefusedException no) {
            if (!(no.refusal() instanceof Refusal.HasHistory)) {
                throw no;
            }
            writeOff(sku, context);
            inventory.products().archive(sku);
            book.changed(sku.text());
        }
    }

    /** One list, so that all places are locked in the ledger's own order. */
    private void writeOff(Sku sku, Context context) {
        List<Adjustment> adjustments = inventory.stock().onHand(sku).entrySet().stream()
                .filter(place -> place.getValue().signum() != 0)
                .map(place -> Adjustment.at(place.getKey().text(), "product removed")
                        .line(new Line(sku, place.getValue().negated()))
                        .with(context))
                .toList();
        inventory.post(adjustments).stream().map(Outcome::orThrow).forEach(numbers::assign);
    }
}
