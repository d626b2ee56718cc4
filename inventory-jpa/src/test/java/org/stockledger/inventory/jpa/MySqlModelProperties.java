package org.stockledger.inventory.jpa;

import org.stockledger.inventory.jpa.testdb.Engine;

class MySqlModelProperties extends DatabaseModel {
    MySqlModelProperties() {
        super(Engine.MYSQL);
    }
}
