package org.stockledger.inventory.jpa;

import org.opentest4j.TestAbortedException;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Settings;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.testkit.ModelContract;

/** Some days of trade in a real database, against the naive model. */
abstract class DatabaseModel extends ModelContract {
    private final Engine engine;

    DatabaseModel(Engine engine) {
        this.engine = engine;
    }

    @Override
    protected Inventory emptyInventory(Settings settings) {
        if (!engine.isActive()) {
            throw new TestAbortedException(engine + " was left out of this run by a property");
        }
        return LedgerUnderTest.emptyOn(engine).inventory(settings);
    }

    @Override
    protected boolean playsEveryCase() {
        return false;
    }
}
