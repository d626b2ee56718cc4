package org.stockledger.inventory.jpa.testdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Everything one running server writes lies in here, its temporary files too, and goes away with it. */
record RunFolder(Path root) {

    static RunFolder create(String product) throws IOException {
        Path all = Path.of(System.getProperty("inventory.test.run", "target/databases"))
                .toAbsolutePath();
        Files.createDirectories(all);
        RunFolder folder = new RunFolder(Files.createTempDirectory(all, product + "-"));
        Files.createDirectory(folder.temporary());
        return folder;
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
