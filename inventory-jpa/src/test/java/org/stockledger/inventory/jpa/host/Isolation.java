package org.stockledger.inventory.jpa.host;

import java.sql.Connection;

/** The isolations that hosts run at: the recommended one, and the one that MySQL and MariaDB start with. */
enum Isolation {
    READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),
    REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ);

    private final int level;

    Isolation(int level) {
        this.level = level;
    }

    /** As JDBC counts it. */
    int level() {
        return level;
    }

    /** As a pool wants to hear it. */
    String poolName() {
        return "TRANSACTION_" + name();
    }
}
