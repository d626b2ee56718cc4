package org.stockledger.inventory.jpa;

import org.stockledger.inventory.jpa.testdb.Engine;

class MySqlContractTest extends DatabaseContract {
    MySqlContractTest() {
        super(Engine.MYSQL);
    }
}
