package org.stockledger.inventory.jpa;

import org.stockledger.inventory.jpa.testdb.Engine;

class PostgreSqlModelProperties extends DatabaseModel {
    PostgreSqlModelProperties() {
        super(Engine.POSTGRESQL);
    }
}
