package org.stockledger.inventory.jpa;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Settings;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.testkit.InventoryContract;

/** Everything that a ledger promises, kept in a real database. */
abstract class DatabaseContract extends InventoryContract {
    private final Engine engine;
    private @Nullable LedgerUnderTest ledger;

    DatabaseContract(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void emptyLedger() {
        assumeTrue(engine.isActive(), () -> engine + " was left out of this run by a property");
        ledger = LedgerUnderTest.emptyOn(engine);
    }

    @Override
    public int racingTransfers() {
        return Integer.getInteger("inventory.test.racingTransfers", super.racingTransfers());
    }

    @Override
    public Inventory inventory(Settings settings) {
        return Objects.requireNonNull(ledger).inventory(settings);
    }
}
