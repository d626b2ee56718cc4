package org.stockledger.inventory.memory;

import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Settings;
import org.stockledger.inventory.testkit.ModelContract;

class InMemoryModelProperties extends ModelContract {
    @Override
    protected Inventory emptyInventory(Settings settings) {
        return Inventory.over(new InMemoryInventoryStore(), settings);
    }
}
