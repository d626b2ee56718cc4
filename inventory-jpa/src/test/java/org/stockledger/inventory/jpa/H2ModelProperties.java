package org.stockledger.inventory.jpa;

import org.stockledger.inventory.jpa.testdb.Engine;

class H2ModelProperties extends DatabaseModel {
    H2ModelProperties() {
        super(Engine.H2);
    }
}
