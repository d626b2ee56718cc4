package org.stockledger.inventory.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs that once found something, and runs that show a case which must not get lost: played again for ever. */
class KeptScriptsTest {
    static Stream<Path> scripts() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(KeptScriptsTest.class.getResource("/simulation"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> scripts = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            return scripts.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void what_was_found_once_stays_right(Path script) throws IOException {
        assertThat(Rush.of(Script.read(script)).faults()).isEmpty();
    }
}
