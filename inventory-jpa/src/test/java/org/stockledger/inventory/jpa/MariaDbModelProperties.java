package org.stockledger.inventory.jpa;

import org.stockledger.inventory.jpa.testdb.Engine;

class MariaDbModelProperties extends DatabaseModel {
    MariaDbModelProperties() {
        super(Engine.MARIADB);
    }
}
