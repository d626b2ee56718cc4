package org.stockledger.inventory.jpa;

import org.stockledger.inventory.jpa.testdb.Engine;

class MariaDbContractTest extends DatabaseContract {
    MariaDbContractTest() {
        super(Engine.MARIADB);
    }
}
