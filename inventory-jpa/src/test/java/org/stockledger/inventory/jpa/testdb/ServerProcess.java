package org.stockledger.inventory.jpa.testdb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** One server on a data folder of its own, as long as it runs and whenever it runs again. */
final class ServerProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ServerSoftware software;
    private final Durability durability;
    private final Path home;
    private final RunFolder folder;
    private final Runnable ending = this::end;
    private int port = freePort();
    private @Nullable RunningServer running;
    private boolean ended;

    private ServerProcess(ServerSoftware software, Durability durability, Path home, RunFolder folder) {
        this.software = software;
        this.durability = durability;
        this.home = home;
        this.folder = folder;
    }

    static ServerProcess start(ServerSoftware software, Durability durability) {
        try {
            RunningServer.endForgottenOnes();
            Path home = software.home();
            ServerProcess server = new ServerProcess(software, durability, home, RunFolder.named(software.product()));
            AtExit.add(server.ending);
            try {
                server.prepareData();
                server.launchOnFreePort();
                return server;
            } catch (IOException | RuntimeException e) {
                server.end();
                throw e;
            }
        } catch (IOException e) {
            throw new IllegalStateException(software.product() + " does not start: " + e.getMessage(), e);
        }
    }

    Server server(Engine engine) {
        return new Server(engine, software.url(port), software.user(), software.password());
    }

    synchronized boolean isRunning() {
        return running != null && running.isAlive();
    }

    /** Ends the server as a power cut would: no process of it gets a chance to do anything. */
    synchronized void kill() {
        if (running != null) {
            running.kill();
            running = null;
        }
    }

    /** Starts it again on the same data and the same port, and waits until it has recovered. */
    void restart() {
        kill();
        try {
            launch();
        } catch (IOException e) {
            throw new IllegalStateException(software.product() + " does not start again: " + e.getMessage(), e);
        }
    }

    /** Ends the server and deletes what it wrote. A second call does nothing. */
    synchronized void end() {
        if (ended) {
            return;
        }
        ended = true;
        AtExit.remove(ending);
        if (running != null) {
            running.end(software.endSignal());
        }
        folder.delete();
    }

    /** Whoever ends the server meanwhile waits, so that nothing is written after all was deleted. */
    private synchronized void prepareData() throws IOException {
        refuseIfEnded();
        folder.create();
        Folders.copy(ServerSoftware.emptyData(home), folder.data());
        Files.writeString(folder.firstStatements(), software.firstStatements());
    }

    /** Between looking for a free port and using it, somebody else may take it. */
    private void launchOnFreePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                launch();
                return;
            } catch (IllegalStateException e) {
                if (attempt == 5 || !log().contains("Address already in use")) {
                    throw e;
                }
                port = freePort();
            }
        }
    }

    private void launch() throws IOException {
        Process process = spawn();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!log().contains(software.readyMark(port))) {
            if (!process.isAlive()) {
                throw new IllegalStateException(software.product() + " ended at start: " + log());
            }
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(software.product() + " is not ready after " + PATIENCE + ": " + log());
            }
            pause();
        }
    }

    private synchronized Process spawn() throws IOException {
        refuseIfEnded();
        Process process = new ProcessBuilder(software.command(home, folder, port, durability))
                .redirectErrorStream(true)
                .redirectOutput(folder.log().toFile())
                .start();
        running = RunningServer.remember(process.toHandle(), home, folder, software.endSignal());
        return process;
    }

    private void refuseIfEnded() {
        if (ended) {
            throw new IllegalStateException(software.product() + " has been ended");
        }
    }

    private String log() throws IOException {
        return Files.exists(folder.log()) ? Files.readString(folder.log()) : "";
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a server starts", e);
        }
    }

    /**
     * Below the ports that outgoing connections take their numbers from: there, a client that keeps trying to reach a
     * killed server sooner or later connects to itself, and the server finds its port taken.
     */
    private static int freePort() {
        for (int attempt = 0; attempt < 1000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException e) {
                // taken: the next one
            }
        }
        throw new IllegalStateException("No port is free");
    }
}
