package org.stockledger.inventory.jpa.testdb;

/**
 * A server of a test's own, as durable as in production, that the test may kill and start again. Closing ends it and
 * deletes its data. Thread-safe.
 *
 * <pre>{@code
 * try (OwnServer server = OwnServer.start(Engine.POSTGRESQL)) {
 *     TestDatabase database = server.newDatabase();
 *     // post
 *     server.kill();
 *     server.restart();
 *     // what was acknowledged is there: same URL, same data
 * }
 * }</pre>
 */
public final class OwnServer implements AutoCloseable {

    private final Engine engine;
    private final ServerProcess process;

    private OwnServer(Engine engine, ServerProcess process) {
        this.engine = engine;
        this.process = process;
    }

    /** Starts a server and waits until it is ready. H2 is refused: it has none. */
    public static OwnServer start(Engine engine) {
        return new OwnServer(engine, ServerProcess.start(engine.software(), Durability.FULL));
    }

    /** An empty database on this server; it need not be closed. */
    public TestDatabase newDatabase() {
        return process.server(engine).newDatabase();
    }

    public boolean isRunning() {
        return process.isRunning();
    }

    /** Kills every process of the server ({@code kill -9}) and returns when all are gone. */
    public void kill() {
        process.kill();
    }

    /** Starts it again on the same data folder and the same port, and returns when it serves; kills it before, if it runs. */
    public void restart() {
        process.restart();
    }

    @Override
    public void close() {
        process.end();
    }
}
