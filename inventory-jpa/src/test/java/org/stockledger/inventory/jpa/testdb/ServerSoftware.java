package org.stockledger.inventory.jpa.testdb;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A database server as it comes in a jar: how it is unpacked, how its first data folder is made, how it is called. It is
 * unpacked once per machine and version into a cache; the first data folder is kept there as well, for every server
 * starts on a copy of it.
 */
abstract class ServerSoftware {

    static final String USER = "inventory";
    static final String PASSWORD = "inventory";

    static Path cache() throws IOException {
        String chosen = System.getProperty("inventory.test.cache", "");
        Path cache = chosen.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".cache", "stockledger-test-databases")
                : Path.of(chosen).toAbsolutePath();
        return Files.createDirectories(cache);
    }

    static boolean asRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** A word for folders. */
    abstract String product();

    /** A resource that only the jar with the server has. */
    abstract String resource();

    abstract void unpack(Archive archive, Path home) throws IOException;

    abstract void createData(Path home, Path data, Path temporary) throws IOException;

    /** Statements the server executes when it starts, each time; empty if none. */
    abstract String firstStatements();

    abstract List<String> command(Path home, RunFolder folder, int port, Durability durability);

    /** What the log says when the server listens. */
    abstract String readyMark(int port);

    /** The signal that ends a server whose data nobody wants any more. */
    abstract String endSignal();

    abstract String url(int port);

    String user() {
        return USER;
    }

    String password() {
        return PASSWORD;
    }

    /** Where the server is unpacked; unpacks it if need be, while everybody else who wants it waits. */
    final synchronized Path home() throws IOException {
        if (!"Linux".equals(System.getProperty("os.name")) || !"amd64".equals(System.getProperty("os.arch"))) {
            throw new IllegalStateException("Its server comes for Linux on x86-64 only.");
        }
        Archive archive = Archive.holding(resource());
        Path home = cache().resolve(archive.name());
        Path ready = home.resolve(".ready");
        Path lock = cache().resolve(archive.name() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // until the channel is closed
            if (!Files.exists(ready)) {
                Folders.delete(home);
                unpack(archive, home);
                Path temporary = Files.createDirectories(home.resolve("tmp"));
                createData(home, emptyData(home), temporary);
                Folders.delete(temporary);
                Files.createFile(ready);
            }
        }
        return home;
    }

    static Path emptyData(Path home) {
        return home.resolve("empty-data");
    }
}
