package org.stockledger.inventory.simulation;

import java.time.Instant;
import java.util.List;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Settings;
import org.stockledger.inventory.memory.InMemoryInventoryStore;
import org.stockledger.inventory.testkit.NaiveModel;

/** What is there when a run begins: few products, one of them hot, one that may be owed, and a new one. */
final class Shop {
    static final Instant OPENING = Instant.parse("2026-03-02T08:00:00Z");

    static final List<Product> PRODUCTS = List.of(
            Product.of("HOT", "Hot").priced("4.50", "EUR"),
            Product.of("COOL", "Cool").priced("0.99", "EUR"),
            Product.of("OWED", "Owed").priced("2.00", "EUR").floorAt(Quantity.of(-3)),
            Product.of("NEW", "New").priced("7.77", "EUR"));

    static final List<Location> LOCATIONS = List.of(
            Location.of("X", "Xanten"),
            Location.of("Y", "York"),
            Location.of("Z", "Zwolle"),
            Location.of("W", "Warehouse"));

    static final List<String> STOCK = List.of(
            "open-0 RECEIPT W HOT*1000 COOL*1000",
            "open-1 RECEIPT X HOT*15 COOL*6 OWED*2",
            "open-2 RECEIPT Y HOT*4 COOL*3",
            "open-3 SALE X HOT*3 COOL*1");

    private Shop() {}

    static InMemoryInventoryStore opened() {
        InMemoryInventoryStore store = new InMemoryInventoryStore();
        Inventory inventory = Inventory.over(store, Settings.standard().clock(() -> OPENING));
        PRODUCTS.forEach(inventory.products()::register);
        LOCATIONS.forEach(inventory.locations()::register);
        STOCK.forEach(text -> inventory.post(Wording.command(text)));
        return store;
    }

    /** Whether it was posted at the opening already. */
    static boolean isStock(CommandId id) {
        return STOCK.stream().anyMatch(text -> text.startsWith(id + " "));
    }

    static NaiveModel model() {
        NaiveModel model = new NaiveModel();
        PRODUCTS.forEach(model::register);
        LOCATIONS.forEach(model::register);
        STOCK.forEach(text -> model.post(Wording.command(text)));
        return model;
    }
}
