package org.stockledger.examples.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.JpaSettings;
import org.stockledger.inventory.jpa.OpenInventory;
import picocli.CommandLine.Option;

/** Which database holds the ledger, as the user says it. */
final class Database {
    @Option(
            names = "--database",
            paramLabel = "PATH",
            description = "an embedded H2 database that stays, to go on with it later")
    private @Nullable Path path;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "a database by its JDBC URL: PostgreSQL, MariaDB, MySQL or H2")
    private @Nullable String url;

    @Option(names = "--user", paramLabel = "NAME", description = "the user of the database at the URL")
    private @Nullable String user;

    @Option(
            names = "--password",
            paramLabel = "SECRET",
            arity = "0..1",
            interactive = true,
            description = "the user's password; asked for if none follows")
    private @Nullable String password;

    /** What is wrong with the choice; empty if nothing is. */
    Optional<String> fault() {
        if (url != null && path != null) {
            return Optional.of("--url and --database exclude each other");
        }
        if (path != null && (path.toString().isBlank() || Files.isDirectory(path))) {
            return Optional.of("--database: '" + path + "' is no name of a file");
        }
        return url == null && (user != null || password != null)
                ? Optional.of("--user and --password belong to a --url")
                : Optional.empty();
    }

    /** Opens it for so many clients, with tables in it. Without a choice of the user it lives in the folder. */
    OpenInventory open(int clients, TemporaryFolder folder) {
        JpaSettings settings = JpaSettings.standard().poolSize(clients + 1);
        return url != null
                ? JpaInventory.open(
                        url, Objects.requireNonNullElse(user, ""), Objects.requireNonNullElse(password, ""), settings)
                : JpaInventory.embedded(path != null ? path : folder.path().resolve("ledger"), settings);
    }

    @Override
    public String toString() {
        if (url != null) {
            return url.replaceAll("[?;].*", ""); // what follows may hold a password
        }
        return path != null ? "an embedded database, " + path : "an embedded database for this run only";
    }
}
