package org.stockledger.examples.pos;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database holds the ledger, as the user says it. */
final class Database {
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
        return url == null && (user != null || password != null)
                ? Optional.of("--user and --password belong to a --url")
                : Optional.empty();
    }

    /** The ledger in it; without a choice of the user in a file of this folder. Nothing is opened yet. */
    BackOffice backOffice(Path folder) {
        return url != null
                ? BackOffice.at(url, Objects.requireNonNullElse(user, ""), Objects.requireNonNullElse(password, ""))
                : BackOffice.in(folder.resolve("ledger"));
    }
}
