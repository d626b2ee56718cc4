package org.stockledger.examples.benchmark;

import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.OwnServer;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/** A database that can be connected to. Closing ends what was started for it, and deletes what that wrote. */
final class OpenDatabase implements AutoCloseable {
    private final Site.Address address;
    private final Runnable ending;

    private OpenDatabase(Site.Address address, Runnable ending) {
        this.address = address;
        this.ending = ending;
    }

    /** Somebody else's. */
    static OpenDatabase given(Site.Address address) {
        return new OpenDatabase(address, () -> {});
    }

    /** H2 in a file; what was committed survives a kill of the process. */
    static OpenDatabase embedded() {
        TemporaryFolder folder = new TemporaryFolder();
        String url = "jdbc:h2:async:" + folder.path().resolve("shop") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        return new OpenDatabase(new Site.Address(url, "sa", ""), folder::close);
    }

    /** The server that the tests use, set to be as durable as in production. */
    static OpenDatabase started(Engine engine) {
        OwnServer server = OwnServer.start(engine);
        TestDatabase database = server.newDatabase();
        return new OpenDatabase(new Site.Address(database.url(), database.user(), database.password()), server::close);
    }

    Site.Address address() {
        return address;
    }

    @Override
    public void close() {
        ending.run();
    }
}
