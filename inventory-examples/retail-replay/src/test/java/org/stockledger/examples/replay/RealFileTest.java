package org.stockledger.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stockledger.examples.replay.ReplayFixture.figures;
import static org.stockledger.examples.replay.ReplayFixture.json;
import static org.stockledger.examples.replay.ReplayFixture.replayOf;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.OpenInventory;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/**
 * A real sales file, which is not part of this project: {@code -Dretail.replay.file=PATH} names it. It must be well-formed
 * and without texts that run over lines.
 */
class RealFileTest {
    private static final String PROPERTY = "retail.replay.file";

    private static final String FILE = System.getProperty(PROPERTY, "");

    @BeforeEach
    void requireFile() {
        if (FILE.isBlank()) {
            String left = "LEFT OUT: the replay of a real file; name one by -D" + PROPERTY + "=PATH";
            System.out.println(left);
            Assumptions.abort(left);
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void its_figures_are_those_of_a_shop_without_a_ledger_on_every_database(Engine engine) {
        for (Opening opening : Opening.values()) {
            String inMemory = json(replayOf(Path.of(FILE), opening, 1), Inventory.inMemory());

            assertThat(figures(inMemory))
                    .containsAllEntriesOf(NaiveShop.figures(Path.of(FILE), opening == Opening.HALF ? 2 : 1));
            assertThat(onDatabase(engine, opening, 1)).isEqualTo(inMemory);
            if (opening == Opening.ENOUGH) {
                assertThat(onDatabase(engine, opening, 8)).isEqualTo(inMemory);
            }
        }
    }

    private static String onDatabase(Engine engine, Opening opening, int clients) {
        try (TestDatabase database = engine.newDatabase();
                OpenInventory inventory =
                        JpaInventory.open(database.url(), database.user(), database.password())) {
            return json(replayOf(Path.of(FILE), opening, clients), inventory);
        }
    }

    static List<Engine> engines() {
        return Engine.all();
    }
}
