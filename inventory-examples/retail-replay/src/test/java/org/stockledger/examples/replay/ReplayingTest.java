package org.stockledger.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stockledger.examples.replay.ReplayFixture.aSample;
import static org.stockledger.examples.replay.ReplayFixture.figures;
import static org.stockledger.examples.replay.ReplayFixture.json;
import static org.stockledger.examples.replay.ReplayFixture.replayOf;
import static org.stockledger.examples.replay.ReplayFixture.run;
import static org.stockledger.examples.replay.ReplayFixture.smallShop;
import static org.stockledger.examples.replay.ReplayFixture.textOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Sku;

class ReplayingTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void the_small_shop_has_the_figures_worked_out_by_hand(Opening opening) {
        Report report = run(replayOf(smallShop(folder), opening, 1), Inventory.inMemory());

        assertThat(JsonReport.text(report)).isEqualTo(textOf("small-shop-" + opening + ".json"));
        assertThat(report.verification().clean()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void the_sample_has_the_figures_of_a_shop_without_a_ledger(Opening opening) {
        Path sample = aSample(folder, SampleShop.BILLS);
        Map<String, String> expected = NaiveShop.figures(sample, opening == Opening.HALF ? 2 : 1);

        Map<String, String> found = figures(json(replayOf(sample, opening, 1), Inventory.inMemory()));

        assertThat(found).containsAllEntriesOf(expected);
        found.keySet().removeAll(expected.keySet());
        assertThat(found.values()).as("what that shop has not met: %s", found).allMatch("0"::equals);
    }

    @Test
    void the_sample_is_always_the_same_and_has_all_the_dirt_there_is() {
        Report report = run(replayOf(aSample(folder, SampleShop.BILLS), Opening.HALF, 1), Inventory.inMemory());

        assertThat(report.survey().rejected()).containsOnlyKeys(Rejection.values());
        assertThat(report.survey().lines()).isEqualTo(4_079);
        assertThat(report.figures().totals().salesAccepted()).isEqualTo(228);
        assertThat(report.figures().refusals()).containsOnlyKeys("INSUFFICIENT_STOCK");
    }

    @Test
    void a_bill_is_posted_at_its_time_with_its_number_prices_and_names() {
        Inventory inventory = Inventory.inMemory();
        run(replayOf(smallShop(folder), Opening.ENOUGH, 1), inventory);

        assertThat(inventory.sales().find(CommandId.of("540113/2"))).hasValueSatisfying(sale -> {
            assertThat(sale.context().reference()).isEqualTo("540113");
            assertThat(sale.occurredAt()).isEqualTo(Instant.parse("2011-01-05T09:11:00Z"));
            assertThat(sale.total()).hasToString("67.07 GBP");
            assertThat(sale.lines())
                    .extracting(line -> line.quantity() + " " + line.name())
                    .containsExactly(
                            "6 LANTERN WITH GLASS DOOR", "3 PAPER CHAIN KIT, STARS", "6 LANTERN WITH GLASS DOOR");
        });
        assertThat(inventory.stock().find(CommandId.of("C540117/10")))
                .map(Posting::kind)
                .contains(Kind.RECEIPT);
        assertThat(inventory.products().find(Sku.of("BANK CHARGES")))
                .map(Product::name)
                .contains("BANK CHARGES");
    }

    @Test
    void a_second_run_on_the_same_ledger_posts_nothing_and_has_the_same_figures() {
        Inventory inventory = Inventory.inMemory();
        Replay replay = replayOf(smallShop(folder), Opening.ENOUGH, 1);
        String first = json(replay, inventory);
        List<Posting> posted = new ArrayList<>();
        inventory.onPosted(posted::add);

        Report second = run(replay, inventory);

        assertThat(posted).isEmpty();
        assertThat(JsonReport.text(second)).isEqualTo(first);
        assertThat(second.figures().totals().postedBefore()).isEqualTo(6);
    }

    @Test
    void eight_clients_have_the_figures_of_one() {
        Path sample = aSample(folder, 2_000);

        assertThat(json(replayOf(sample, Opening.ENOUGH, 8), Inventory.inMemory()))
                .isEqualTo(json(replayOf(sample, Opening.ENOUGH, 1), Inventory.inMemory()));
    }

    @Test
    void another_opening_or_another_file_on_the_same_ledger_is_refused() {
        Inventory inventory = Inventory.inMemory();
        run(replayOf(smallShop(folder), Opening.ENOUGH, 1), inventory);

        for (Replay other : Arrays.asList(
                replayOf(smallShop(folder), Opening.HALF, 1), replayOf(aSample(folder, 10), Opening.ENOUGH, 1))) {
            assertThatThrownBy(() -> run(other, inventory))
                    .isInstanceOf(AnotherLedgerException.class)
                    .hasMessageContaining("opening/1");
        }
    }

    @Test
    void a_bill_of_a_thousand_lines_and_more_is_one_sale() throws IOException {
        Inventory inventory = Inventory.inMemory();

        Report report = run(replayOf(aFileWithABillOf(1_114), Opening.ENOUGH, 1), inventory);

        assertThat(report.figures().totals().salesAccepted()).isEqualTo(1);
        assertThat(inventory
                        .sales()
                        .find(CommandId.of("540113/2"))
                        .orElseThrow()
                        .lines())
                .hasSize(1_114);
    }

    @Test
    void a_bill_that_no_command_can_hold_is_found_before_anything_is_posted() throws IOException {
        Path file = aFileWithABillOf(10_001);

        assertThatThrownBy(() -> replayOf(file, Opening.ENOUGH, 1).survey())
                .isInstanceOf(SalesFileException.class)
                .hasMessageContainingAll(file.toString(), "line 2: bill 540113", "at most 10,000 lines a command");
    }

    private Path aFileWithABillOf(int lines) throws IOException {
        String row = "540113,22011,LANTERN,6,2011-01-05 09:11:00,4.95,,EIRE\n";
        String header = String.join(",", SalesFile.COLUMNS) + "\n";
        return Files.writeString(folder.resolve("long-bill.csv"), header + row.repeat(lines));
    }

    @Test
    void progress_counts_every_good_line() {
        Replay replay = replayOf(smallShop(folder), Opening.ENOUGH, 1);
        List<Long> steps = new ArrayList<>();

        replay.post(Inventory.inMemory(), replay.survey(), steps::add);

        assertThat(steps.stream().mapToLong(Long::longValue).sum()).isEqualTo(10);
    }
}
