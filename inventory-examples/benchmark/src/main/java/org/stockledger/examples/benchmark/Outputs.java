package org.stockledger.examples.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files that the user wants to have. */
final class Outputs {
    private Outputs() {}

    /** Why nothing could be written there; empty if it can, or if nothing is wanted. */
    static Optional<String> fault(String option, @Nullable Path file) {
        if (file == null) {
            return Optional.empty();
        }
        Path folder = file.toAbsolutePath().getParent();
        return Files.isDirectory(file) || folder == null || !Files.isWritable(folder)
                ? Optional.of(option + ": cannot write " + file)
                : Optional.empty();
    }
}
