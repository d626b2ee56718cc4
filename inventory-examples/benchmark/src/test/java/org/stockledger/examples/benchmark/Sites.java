package org.stockledger.examples.benchmark;

import java.util.List;
import java.util.stream.Stream;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/** Databases to sell on. */
final class Sites {
    private Sites() {}

    /** One that runs in this process and one that does not. */
    static List<Engine> engines() {
        return Stream.of(Engine.H2, Engine.POSTGRESQL).filter(Engine::isActive).toList();
    }

    static Site on(TestDatabase database) {
        return Site.at(new Site.Address(database.url(), database.user(), database.password()), 8);
    }
}
