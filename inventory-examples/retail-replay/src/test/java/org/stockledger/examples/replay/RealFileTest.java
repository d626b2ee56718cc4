package org.stockledger.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stockledger.examples.replay.ReplayFixture.figures;
import static org.stockledger.examples.replay.ReplayFixture.json;
import static org.stockledger.examples.replay.ReplayFixture.replayOf;
import static org.stockledger.examples.replay.ReplayFixture.run;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.OpenInventory;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/**
 * A real sales file, which is not part of this project: {@code -Dretail.replay.file=PATH} names it. It must be
 * well-formed and without texts that run over lines.
 */
class RealFileTest {
    private final Path file = ReplayFixture.realFile().orElseGet(RealFileTest::leftOut);

    private static Path leftOut() {
        String sentence = "LEFT OUT: the replay of a real file; name one by -D" + ReplayFixture.REAL_FILE + "=PATH";
        System.out.println(sentence);
        return Assumptions.abort(sentence);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void its_figures_are_those_of_a_shop_without_a_ledger(Engine engine) {
        for (Opening opening : Opening.values()) {
            String inMemory = json(replayOf(file, opening, 1), Inventory.inMemory());

            assertThat(figures(inMemory))
                    .containsAllEntriesOf(NaiveShop.figures(file, opening == Opening.HALF ? 2 : 1));
            assertThat(onDatabase(engine, replayOf(file, opening, 1))).isEqualTo(inMemory);
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void eight_clients_have_the_figures_of_one(Engine engine) {
        assertThat(onDatabase(engine, replayOf(file, Opening.ENOUGH, 8)))
                .isEqualTo(json(replayOf(file, Opening.ENOUGH, 1), Inventory.inMemory()));
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
