package org.stockledger.examples.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.stockledger.inventory.Inventory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files to replay, and runs of which only the figures matter. */
final class ReplayFixture {
    static final String REAL_FILE = "retail.replay.file";

    private ReplayFixture() {}

    /** Sixteen lines whose figures were worked out by hand. */
    static Path smallShop(Path folder) {
        try {
            return Files.write(folder.resolve("small-shop.csv"), resource("small-shop.csv"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String textOf(String resource) {
        return new String(resource(resource), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) {
        try (InputStream stream = ReplayFixture.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The file that {@code -Dretail.replay.file} names: a real one, which is not part of this project. */
    static Optional<Path> realFile() {
        return Optional.of(System.getProperty(REAL_FILE, ""))
                .filter(name -> !name.isBlank())
                .map(Path::of);
    }

    static Path aSample(Path folder, int bills) {
        Path file = folder.resolve("sample-of-" + bills + ".csv");
        SampleShop.write(file, bills);
        return file;
    }

    static Replay replayOf(Path file, Opening opening, int clients) {
        return new Replay(file, StandardCharsets.UTF_8, opening, clients);
    }

    static Report run(Replay replay, Inventory inventory) {
        Survey survey = replay.survey();
        return replay.close(inventory, survey, replay.post(inventory, survey, lines -> {}));
    }

    static String json(Replay replay, Inventory inventory) {
        return JsonReport.text(run(replay, inventory));
    }

    /** Every figure of the JSON, by its path; those that are 0 are left out. */
    static Map<String, String> figures(String json) {
        Map<String, String> figures = new TreeMap<>();
        collect("", new JsonMapper().readTree(json), figures);
        return figures;
    }

    private static void collect(String path, JsonNode node, Map<String, String> figures) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), figures));
        } else {
            figures.put(path, node.asString());
        }
    }
}
