package org.stockledger.inventory.jpa;

import java.util.Comparator;
import org.stockledger.inventory.jpa.testdb.Engine;

class H2ContractTest extends DatabaseContract {
    H2ContractTest() {
        super(Engine.H2);
    }

    /** H2 orders text as Java does, by UTF-16 unit. */
    @Override
    public Comparator<String> textOrder() {
        return Comparator.naturalOrder();
    }
}
