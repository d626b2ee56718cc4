package org.stockledger.inventory.jpa.testdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Everything one running server writes lies in here, its temporary files too, and goes away with it. */
record RunFolder(Path root) {

    static RunFolder named(String product) {
        Path all = Path.of(System.getProperty("inventory.test.run", "target/databases"));
        return new RunFolder(all.toAbsolutePath().resolve(product + "-" + UUID.randomUUID()));
    }

    void create() throws IOException {
        Files.createDirectories(temporary());
    }

    Path data() {
        return root.resolve("data");
    }

    Path temporary() {
        return root.resolve("tmp");
    }

    Path log() {
        return root.resolve("server.log");
    }

    Path firstStatements() {
        return root.resolve("init.sql");
    }

    void delete() {
        Folders.delete(root);
    }
}
