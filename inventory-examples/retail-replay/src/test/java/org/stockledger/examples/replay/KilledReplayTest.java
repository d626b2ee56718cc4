package org.stockledger.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stockledger.examples.replay.ReplayFixture.aSample;
import static org.stockledger.examples.replay.ReplayFixture.replayOf;
import static org.stockledger.examples.replay.ReplayFixture.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Verification;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.OpenInventory;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/** {@code kill -9} in the middle: never before something is committed, never after the end. */
class KilledReplayTest {
    private static final int KILLED_BY_SIGNAL_9 = 128 + 9;

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("engines")
    void a_killed_replay_goes_on_when_it_is_started_again(Engine engine) throws IOException {
        Path sales = ReplayFixture.realFile().orElseGet(() -> aSample(folder, 1_000));
        Report uninterrupted = run(replayOf(sales, Opening.ENOUGH, 1), Inventory.inMemory());
        Path json = folder.resolve("figures.json");
        try (TestDatabase database = engine.newDatabase()) {
            List<String> arguments = new ArrayList<>(List.of(sales.toString(), "--json", json.toString()));
            arguments.addAll(where(database));

            try (ChildReplay killed = ChildReplay.start(folder, arguments)) {
                killed.awaitProgress(20);
                assertThat(killed.kill()).as("exit code; %s", killed.err()).isEqualTo(KILLED_BY_SIGNAL_9);
            }
            assertThat(json).doesNotExist();
            Verification halfWay = verify(database);
            assertThat(halfWay.findings()).isEmpty();
            assertThat(halfWay.commands())
                    .isGreaterThan(1)
                    .isLessThan(uninterrupted.verification().commands());

            try (ChildReplay again = ChildReplay.start(folder, arguments)) {
                assertThat(again.end()).as("exit code; %s", again.err()).isZero();
                assertThat(again.out()).containsPattern("posted before +[1-9]").endsWith("verify: clean\n");
            }
            assertThat(Files.readString(json)).isEqualTo(JsonReport.text(uninterrupted));
            assertThat(verify(database)).isEqualTo(uninterrupted.verification());
        }
    }

    /** H2 in a file of its own, because in memory it would not outlive the process. */
    private List<String> where(TestDatabase database) {
        return database.engine() == Engine.H2
                ? List.of("--database", ledgerFile().toString())
                : List.of("--url", database.url(), "--user", database.user(), "--password", database.password());
    }

    private Verification verify(TestDatabase database) {
        try (OpenInventory inventory = database.engine() == Engine.H2
                ? JpaInventory.embedded(ledgerFile())
                : JpaInventory.open(database.url(), database.user(), database.password())) {
            return inventory.verify();
        }
    }

    private Path ledgerFile() {
        return folder.resolve("ledger");
    }

    static List<Engine> engines() {
        return Engine.all();
    }
}
