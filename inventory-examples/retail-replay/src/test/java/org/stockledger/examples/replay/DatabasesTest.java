package org.stockledger.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stockledger.examples.replay.ReplayFixture.aSample;
import static org.stockledger.examples.replay.ReplayFixture.json;
import static org.stockledger.examples.replay.ReplayFixture.replayOf;
import static org.stockledger.examples.replay.ReplayFixture.run;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.OpenInventory;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

class DatabasesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("engines")
    void the_figures_are_the_same_as_in_memory(Engine engine) {
        Path sample = aSample(folder, SampleShop.BILLS);
        for (Opening opening : Opening.values()) {
            Replay replay = replayOf(sample, opening, 1);

            assertThat(onDatabase(engine, replay)).isEqualTo(json(replay, Inventory.inMemory()));
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void eight_clients_have_the_figures_of_one(Engine engine) {
        Path sample = aSample(folder, SampleShop.BILLS);

        assertThat(onDatabase(engine, replayOf(sample, Opening.ENOUGH, 8)))
                .isEqualTo(json(replayOf(sample, Opening.ENOUGH, 1), Inventory.inMemory()));
    }

    private static String onDatabase(Engine engine, Replay replay) {
        try (TestDatabase database = engine.newDatabase();
                OpenInventory inventory = JpaInventory.open(database.url(), database.user(), database.password())) {
            Report report = run(replay, inventory);
            assertThat(report.verification().findings()).isEmpty();
            return JsonReport.text(report);
        }
    }

    static List<Engine> engines() {
        return Engine.all();
    }
}
