package org.stockledger.inventory.jpa.host;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.Sku;

/** A shop with a backroom. Every test takes products of its own, so that tests may share a database. */
public final class Shop {
    public static final String SHOP = "SHOP";
    public static final String BACKROOM = "BACKROOM";

    private static final AtomicInteger PRODUCTS = new AtomicInteger();

    private final Inventory inventory;

    /** Opens the shop in this ledger. */
    public Shop(Inventory inventory) {
        this.inventory = inventory;
        inventory.locations().registerMissing(List.of(Location.of(SHOP, "Shop"), Location.of(BACKROOM, "Backroom")));
    }

    /** A product of which so many units are on hand in the shop. */
    public String productWith(long units) {
        String sku = newProduct();
        inventory.post(Receipt.into(SHOP).line(sku, units));
        return sku;
    }

    /** A product that never was anywhere. */
    public String newProduct() {
        String sku = "TEA-" + PRODUCTS.incrementAndGet();
        inventory.products().register(Product.of(sku, "Tea").priced("4.50", "EUR"));
        return sku;
    }

    /** Sells units of the product. */
    public CommandId sold(String sku, long units) {
        return inventory.sales().sell(SaleRequest.at(SHOP).line(sku, units)).id();
    }

    /** How many whole units are on hand in the shop. */
    public long onHand(String sku) {
        return onHand(sku, SHOP);
    }

    /** How many whole units are on hand there. */
    public long onHand(String sku, String location) {
        return inventory
                .stock()
                .onHand(Sku.of(sku), LocationCode.of(location))
                .toBigDecimal()
                .longValueExact();
    }

    /** An id that nobody has used. */
    public static String newId() {
        return CommandId.random().text();
    }
}
