package org.stockledger.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Settings;

/**
 * Random days of trade, played on a ledger and on the {@link NaiveModel}: every answer, every balance, every counter and
 * every refund must be the same, and the books in order at the end. What happened is counted by what was done, how it
 * ended and how things stood before; a case that never happened is a failure, because nothing was tested there.
 *
 * <p>How many days are played is jqwik's {@code jqwik.tries.default}. A store's test is a subclass of a few lines.
 */
public abstract class ModelContract {
    private final Coverage coverage = new Coverage();
    private boolean disagreed;

    /** For stores. */
    protected ModelContract() {}

    /** A door to a ledger that is empty. */
    protected abstract Inventory emptyInventory(Settings settings);

    /** How many things happen in a day at most. */
    protected int longestDay() {
        return 60;
    }

    /**
     * Whether every case must happen, or, where a day is expensive and few are played, only the gist: every kind of
     * command posted and refused, some repeated and some in conflict.
     */
    protected boolean playsEveryCase() {
        return true;
    }

    @Property(shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void the_ledger_does_what_the_model_says(@ForAll("days") List<Step> day) {
        SettableClock clock = SettableClock.at("2026-03-02T08:00:00Z");
        DayOfTrade trade = new DayOfTrade(emptyInventory(Settings.standard().clock(clock)), coverage);
        try {
            trade.play(day);
        } catch (Throwable disagreement) {
            disagreed = true;
            throw disagreement;
        }
    }

    @Provide
    Arbitrary<List<Step>> days() {
        return Step.any()
                .list()
                .ofMinSize(1)
                .ofMaxSize(longestDay())
                .withSizeDistribution(RandomDistribution.uniform());
    }

    @AfterProperty
    void every_case_has_happened() {
        if (disagreed) {
            return; // the disagreement is what is to be told
        }
        Coverage counted = playsEveryCase() ? coverage : coverage.inShort();
        assertThat(counted.missing(expected()))
                .as(() -> "the cases that never happened, of\n" + counted.table(expected()))
                .isEmpty();
    }

    private Stream<String> expected() {
        return playsEveryCase() ? Coverage.everyCase() : Coverage.theGist();
    }
}
