package org.stockledger.inventory.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Outcome;
import org.stockledger.inventory.Settings;
import org.stockledger.inventory.testkit.LedgerDump;
import org.stockledger.inventory.testkit.Told;

/** The same commands, shared between transactions and one by one, come to the same. */
class BatchedAndOneByOneTest {
    private static final List<String> ENOUGH_FOR_ALL = List.of(
            "RECEIPT X HOT*3",
            "RECEIPT Y NEW*1 COOL*2",
            "ADJUSTMENT Z COOL*2",
            "SALE W COOL*1",
            "ISSUE W HOT*7",
            "TRANSFER W>Y HOT*2 COOL*1");
    private static final Weather BUSY = new Weather(6_000, 0, 0, 0, 200, 0, 0);

    static Stream<Long> seeds() {
        return LongStream.rangeClosed(1, 60).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void one_till_gets_the_same_answers_entries_and_balances(long seed) {
        Plan plan = ofOneTill(new Planner(seed).plan(true));

        Rush batched = run(plan.batchedBy(100), seed);
        Rush oneByOne = run(plan.batchedBy(1), seed);

        assertThat(answers(batched)).isEqualTo(answers(oneByOne));
        assertThat(dump(batched)).isEqualTo(dump(oneByOne));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void many_tills_with_enough_for_everybody_leave_the_same_behind(long seed) {
        Plan plan = plentiful(new Random(seed));

        Rush batched = run(plan.batchedBy(100), seed);
        Rush oneByOne = run(plan.batchedBy(1), seed);

        assertThat(batched.tally().largestBatch()).isGreaterThan(1);
        assertThat(oneByOne.tally().largestBatch()).isEqualTo(1);
        assertThat(changes(batched)).isEqualTo(changes(oneByOne));
        assertThat(balances(batched)).isEqualTo(balances(oneByOne));
    }

    private static Rush run(Plan plan, long seed) {
        Rush rush = Rush.ofPlan(plan, seed, BUSY);
        assertThat(rush.faults()).isEmpty();
        return rush;
    }

    private static Plan ofOneTill(Plan plan) {
        List<Errand> all =
                plan.errands().values().stream().flatMap(List::stream).toList();
        return new Plan(
                true, 100, 60_000, Map.of("branch-1", List.of("till-1")), Map.of("till-1", all), List.of(), Set.of());
    }

    /** Goods that come in, and that go out of what was there before: in whatever order, nobody is refused. */
    private static Plan plentiful(Random dice) {
        Map<String, List<Errand>> errands = new LinkedHashMap<>();
        List<String> tills = new ArrayList<>();
        int ids = 0;
        for (int till = 1; till <= 10; till++) {
            List<Errand> wishes = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                String wish = ENOUGH_FOR_ALL.get(dice.nextInt(ENOUGH_FOR_ALL.size()));
                wishes.add(new Errand(0, List.of("p" + ++ids + " " + wish)));
            }
            tills.add("till-" + till);
            errands.put("till-" + till, wishes);
        }
        return new Plan(true, 100, 60_000, Map.of("branch-1", tills), errands, List.of(), Set.of());
    }

    private static List<String> answers(Rush rush) {
        return rush.calls().stream()
                .flatMap(call -> call.outcomes().stream())
                .map(Told::outcome)
                .map(told -> told.replaceAll(" \\| .*", "")) // only a list answers with the sale
                .toList();
    }

    /** Without the times, which are not the same. */
    private static String dump(Rush rush) {
        return LedgerDump.of(Inventory.over(rush.kept(), Settings.standard()))
                .replaceAll("(recordedAt|occurredAt)=[^,\\]]*", "$1");
    }

    private static Set<String> changes(Rush rush) {
        Set<String> changes = new TreeSet<>();
        for (Call call : rush.calls()) {
            for (Outcome outcome : call.outcomes()) {
                Guards.entries(outcome.orThrow())
                        .forEach(entry -> changes.add(entry.command() + " " + entry.cell() + " " + entry.delta()));
            }
        }
        return changes;
    }

    private static String balances(Rush rush) {
        Inventory inventory = Inventory.over(rush.kept(), Settings.standard());
        StringBuilder text = new StringBuilder();
        Shop.PRODUCTS.forEach(
                product -> text.append(product.sku()).append(inventory.stock().onHand(product.sku())));
        return text.toString();
    }
}
