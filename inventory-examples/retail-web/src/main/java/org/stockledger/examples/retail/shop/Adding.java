package org.stockledger.examples.retail.shop;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.stockledger.examples.retail.ShopSettings;
import org.stockledger.examples.retail.Trade;
import org.stockledger.examples.retail.catalogue.ProductBook;
import org.stockledger.examples.retail.catalogue.ProductForm;
import org.stockledger.examples.retail.stock.MovementNumbers;
import org.stockledger.examples.retail.web.Key;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Context;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.Movement;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.Sku;

/** Adds a product, its card and its opening stock in the shop: all or nothing, and once under the same key. */
@Service
class Adding {
    private final Inventory inventory;
    private final ProductBook book;
    private final MovementNumbers numbers;
    private final ShopSettings settings;

    Adding(Inventory inventory, ProductBook book, MovementNumbers numbers, ShopSettings settings) {
        this.inventory = inventory;
        this.book = book;
        this.numbers = numbers;
        this.settings = settings;
    }

    /** The product that was added, and whether it had been before, under the same key. */
    record Added(Sku sku, boolean repeated) {}

    @Trade
    public Added add(ProductForm form, int stock, Key key, Context context) {
        Optional<Sku> before = book.added(form, key);
        if (before.isPresent()) {
            requireSame(stock, before.get(), key);
            return new Added(before.get(), true);
        }
        Sku sku = book.add(form, key).sku();
        if (stock > 0) {
            Receipt opening = Receipt.into(settings.shop()).line(sku.text(), stock);
            numbers.assign(inventory.post(opening.id(key.text()).with(context)));
        }
        return new Added(sku, false);
    }

    private void requireSame(int stock, Sku sku, Key key) {
        Quantity opened = inventory.stock().find(CommandId.of(key.text())).stream()
                .flatMap(opening -> opening.movements().stream())
                .filter(movement ->
                        movement.kind() == Kind.RECEIPT && movement.sku().equals(sku))
                .map(Movement::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
        if (!opened.equals(Quantity.of(stock))) {
            throw ProductBook.addedOtherwise(sku);
        }
    }
}
