package org.stockledger.examples.retail.shop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stockledger.examples.retail.ShopSettings;
import org.stockledger.examples.retail.catalogue.Standing;
import org.stockledger.examples.retail.shop.ShelfAnswer.Shelved;
import org.stockledger.examples.retail.web.ClientMistake;
import org.stockledger.examples.retail.web.Paging;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.ProductQuery;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.StockQuery;

/** What stands on the shop's shelf; works in the transaction of its caller. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Shelf {
    private final Inventory inventory;
    private final Standing standing;
    private final ShopSettings settings;

    Shelf(Inventory inventory, Standing standing, ShopSettings settings) {
        this.inventory = inventory;
        this.standing = standing;
        this.settings = settings;
    }

    /** Every product in use, by id, with what is on the shelf of it: perhaps nothing. */
    public List<Shelved> all() {
        Map<Sku, Quantity> onHand = new HashMap<>();
        StockQuery here = StockQuery.all().at(settings.shopLocation());
        Paging.all(page -> inventory.reports().stock(here.page(page)))
                .forEach(row -> onHand.put(row.cell().sku(), row.onHand()));
        return Paging.all(page -> inventory.products().list(ProductQuery.all().page(page))).stream()
                .map(product -> shelved(product, onHand.getOrDefault(product.sku(), Quantity.ZERO)))
                .toList();
    }

    /** A product in use. */
    public Shelved find(Sku sku) {
        Product product = inventory
                .products()
                .find(sku)
                .filter(found -> !found.archived())
                .orElseThrow(() -> ClientMistake.unknown("Product ID '" + sku + "' not found."));
        return shelved(product, inventory.stock().onHand(sku, settings.shopLocation()));
    }

    private Shelved shelved(Product product, Quantity onHand) {
        return new Shelved(product, onHand, standing.status(onHand));
    }
}
