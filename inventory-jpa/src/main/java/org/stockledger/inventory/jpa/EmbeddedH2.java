package org.stockledger.inventory.jpa;

import java.nio.file.Path;

/** The URL of a ledger in a file of this machine. */
final class EmbeddedH2 {
    private EmbeddedH2() {}

    /**
     * {@code async:} because H2's usual file access closes the database for everybody when one thread is interrupted;
     * {@code WRITE_DELAY=0} because otherwise a killed process loses postings that were acknowledged.
     */
    static String url(Path file) {
        String path = file.toAbsolutePath().normalize().toString();
        if (path.indexOf(';') >= 0) {
            throw new IllegalArgumentException("H2 takes no path with a semicolon in it: " + path);
        }
        return "jdbc:h2:async:" + path.replace('\\', '/') + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }
}
