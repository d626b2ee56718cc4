package org.stockledger.inventory.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.stockledger.inventory.Kind;

/**
 * Many rushes, one for each seed. {@code -Dsimulation.runs=N} plays so many, {@code -Dsimulation.first=S} from this seed
 * on, {@code -Dsimulation.seed=S} plays one and writes its script, {@code -Dsimulation.script=FILE} plays a script.
 */
class SimulationTest {
    private static final Path KEPT = Path.of("target", "simulation");
    private static final int ENOUGH = 3;
    private static final int ENOUGH_RUNS_FOR_EVERY_CASE = 400;

    @Test
    void whatever_the_seed_everybody_was_told_the_truth() throws IOException {
        int runs = Integer.getInteger("simulation.runs", 400);
        long first = Long.getLong("simulation.first", 1L);
        Tally tally = new Tally();
        List<String> failures = new ArrayList<>();
        for (long seed : LongStream.range(first, first + runs).toArray()) {
            Rush rush = Rush.ofSeed(seed);
            List<String> faults = rush.faults();
            tally.add(rush.tally());
            if (!faults.isEmpty()) {
                failures.add(keep(seed, rush, faults));
            }
            if (failures.size() == ENOUGH) {
                break;
            }
        }
        System.out.println(summary(runs, tally));
        assertThat(failures).isEmpty();
        if (runs >= ENOUGH_RUNS_FOR_EVERY_CASE) {
            assertThat(tally.missing(everyCase()))
                    .as("the cases that never happened, of\n" + tally)
                    .isEmpty();
        }
    }

    @Test
    void the_same_seed_is_the_same_run() {
        for (long seed = 1; seed <= 20; seed++) {
            Rush rush = Rush.ofSeed(seed);
            Rush again = Rush.ofSeed(seed);
            assertThat(again.faults()).isEqualTo(rush.faults());
            assertThat(again.journal()).isEqualTo(rush.journal());
        }
    }

    @Test
    void a_script_is_the_run_it_was_kept_from() {
        for (long seed = 21; seed <= 40; seed++) {
            Rush rush = Rush.ofSeed(seed);
            List<String> faults = rush.faults();
            List<String> lines = rush.script().lines("kept", faults, rush.journal());

            Rush again = Rush.of(Script.parse(lines));

            assertThat(again.faults()).isEqualTo(faults);
            assertThat(again.journal()).isEqualTo(rush.journal());
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "simulation.seed", matches = "\\d+")
    void one_seed() throws IOException {
        long seed = Long.getLong("simulation.seed");
        Rush rush = Rush.ofSeed(seed);
        List<String> faults = rush.faults();
        System.out.println(keep(seed, rush, faults));
        assertThat(faults).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "simulation.script", matches = ".+")
    void one_script() throws IOException {
        Rush rush = Rush.of(Script.read(Path.of(System.getProperty("simulation.script"))));
        List<String> faults = rush.faults();
        rush.journal().forEach(System.out::println);
        assertThat(faults).isEmpty();
    }

    private static String keep(long seed, Rush rush, List<String> faults) throws IOException {
        Path file = KEPT.resolve("seed-" + seed + ".txt").toAbsolutePath();
        rush.script().write(file, "seed " + seed, faults, rush.journal());
        if (!faults.isEmpty()) {
            Rush shorter = Rush.of(Cutting.down(rush.script(), faults.get(0)));
            List<String> still = shorter.faults();
            Path cut = KEPT.resolve("seed-" + seed + "-cut.txt");
            shorter.script().write(cut, "seed " + seed + ", cut down", still, shorter.journal());
        }
        return "seed " + seed + ": " + String.join("\n  ", faults) + "\n  written to " + file
                + " (and cut down beside it)"
                + "; again: mvn -pl inventory-core test -Dtest=SimulationTest#one_seed -Dsimulation.seed=" + seed
                + " or -Dtest=SimulationTest#one_script -Dsimulation.script=" + file;
    }

    private static String summary(int runs, Tally tally) {
        return "simulation: " + runs + " runs, " + tally.of("commands") + " commands, " + tally.of("transactions")
                + " transactions that wrote, the largest of " + tally.largestBatch() + " commands\n  answers: "
                + tally.family("answer") + "\n  faults: " + tally.family("fault") + ", poison " + tally.of("poison")
                + "\n  blows: " + tally.family("blow");
    }

    private static List<String> everyCase() {
        return Stream.of(
                        Stream.of(Kind.values())
                                .flatMap(kind -> Stream.of(kind + " POSTED", kind + " REPLAYED", kind + " UNKNOWN")),
                        Stream.of("ISSUE", "TRANSFER", "ADJUSTMENT", "SALE", "REVERSAL")
                                .map(kind -> kind + " INSUFFICIENT_STOCK"),
                        Stream.of("ID_CONFLICT", "ALREADY_REVERSED", "RETURN_EXCEEDS_SOLD", "HAS_RETURNS")
                                .map(code -> "answer " + code),
                        Stream.of("CONFLICT", "UNAVAILABLE", "OVERLOADED", "OUTCOME_UNKNOWN", "INTERRUPTED", "DEFECT")
                                .map(reason -> "answer " + reason),
                        Stream.of(Fault.values())
                                .filter(fault -> fault != Fault.NONE)
                                .map(fault -> "fault " + fault),
                        Stream.of("crash", "outage", "interrupt", "startle", "clock")
                                .map(blow -> "blow " + blow))
                .flatMap(cases -> cases)
                .toList();
    }
}
