package org.stockledger.inventory.jpa;

import org.stockledger.inventory.jpa.testdb.Engine;

class PostgreSqlContractTest extends DatabaseContract {
    PostgreSqlContractTest() {
        super(Engine.POSTGRESQL);
    }
}
