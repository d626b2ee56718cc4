package org.stockledger.inventory.memory;

import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Settings;
import org.stockledger.inventory.testkit.InventoryContract;

class InMemoryInventoryTest extends InventoryContract {
    private final InMemoryInventoryStore store = new InMemoryInventoryStore();

    @Override
    public Inventory inventory(Settings settings) {
        return Inventory.over(store, settings);
    }
}
