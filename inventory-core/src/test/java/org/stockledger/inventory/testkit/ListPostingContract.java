package org.stockledger.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stockledger.inventory.Adjustment;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.Line;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Outcome;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.ReceiptLine;
import org.stockledger.inventory.Refusal;
import org.stockledger.inventory.Refusal.Subject;
import org.stockledger.inventory.Reversal;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.SaleReturn;
import org.stockledger.inventory.Settings;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.Transfer;

/** Many commands are posted at once: each is all-or-nothing, the list is not, and every command gets its answer. */
public abstract class ListPostingContract extends ActivityContract {

    @Test
    void each_command_works_on_what_the_ones_before_it_left() {
        aCompanyWithTwoShops();

        List<Outcome> outcomes = inventory()
                .post(List.of(
                        Receipt.into(LON).line(TEA, 5).id("1"),
                        Transfer.between(LON, YRK).line(TEA, 3).id("2"),
                        Issue.from(LON).line(TEA, 3).id("3"),
                        SaleRequest.at(YRK).line(TEA, 3).id("4"),
                        Issue.from(LON).line(TEA, 2).id("5")));

        assertThat(idsOrCodes(outcomes)).containsExactly("1", "2", "INSUFFICIENT_STOCK", "4", "5");
        assertThat(outcomes.get(2))
                .isEqualTo(new Outcome.Refused(new Refusal.InsufficientStock(List.of(shortage(TEA, LON, "3", "2")))));
        assertThat(onHand(TEA, LON)).isEqualTo("0");
        assertThat(onHand(TEA, YRK)).isEqualTo("0");
        assertThat(inventory().stock().find(CommandId.of("3"))).isEmpty();
        assertThat(inventory().verify().findings()).isEmpty();
    }

    @Test
    void the_answers_are_the_postings_that_can_be_looked_up() {
        aShopWith(40);

        List<Outcome> outcomes = inventory()
                .post(List.of(
                        Issue.from(LON).line(TEA, 1),
                        Adjustment.at(LON, "x").line(TEA, 1).line(MUG, 2),
                        SaleRequest.at(LON).line(TEA, 1).line(MUG, 1)));

        for (Outcome outcome : outcomes) {
            Posting posting = outcome.orThrow();
            assertThat(inventory().stock().find(posting.id())).contains(posting);
        }
    }

    @Test
    void nothing_to_post_is_answered_with_nothing() {
        assertThat(inventory().post(List.of())).isEmpty();
    }

    @Test
    void one_bad_command_among_many_takes_nobody_with_it() {
        aShopWith(1_000);
        List<Command> commands = new ArrayList<>();
        IntStream.range(0, 250)
                .forEach(i -> commands.add(Issue.from(LON).line(TEA, 1).id("i" + i)));
        commands.set(120, Issue.from(LON).line("NIX", 1));
        commands.set(121, Issue.from(LON).line(TEA, 10_000));

        List<Outcome> outcomes = inventory().post(commands);

        assertThat(outcomes).hasSize(250);
        for (int i = 0; i < 250; i++) {
            if (i == 120) {
                assertThat(outcomes.get(i)).isEqualTo(new Outcome.Refused(new Refusal.Unknown(Subject.PRODUCT, "NIX")));
            } else if (i == 121) {
                assertThat(outcomes.get(i)).isInstanceOf(Outcome.Refused.class);
            } else {
                assertThat(outcomes.get(i).orThrow().id()).hasToString("i" + i);
            }
        }
        assertThat(onHand(TEA, LON)).isEqualTo("752");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1_000})
    void commands_may_refer_to_others_of_the_same_list(int batchLimit) {
        aCompanyWithTwoShops();
        Settings settings = settings().batchLimit(batchLimit);
        CommandId sale = CommandId.of("sale");

        List<Outcome> outcomes = store().inventory(settings)
                .post(List.of(
                        Receipt.into(LON).line(TEA, 5).id("receipt"),
                        SaleRequest.at(LON).line(TEA, 3).id("sale"),
                        Reversal.of(CommandId.of("later")),
                        SaleReturn.of(sale).line(1, quantity("1")).id("return"),
                        Reversal.of(sale),
                        Reversal.of(CommandId.of("return")).id("undo-return"),
                        Reversal.of(sale).id("undo-sale"),
                        SaleReturn.of(sale).line(1, quantity("1")),
                        Issue.from(LON).line(TEA, 5).id("later")));

        assertThat(idsOrCodes(outcomes))
                .containsExactly(
                        "receipt",
                        "sale",
                        "UNKNOWN",
                        "return",
                        "HAS_RETURNS",
                        "undo-return",
                        "undo-sale",
                        "ALREADY_REVERSED",
                        "later");
        assertThat(onHand(TEA, LON)).isEqualTo("0");
        assertThat(inventory().verify().findings()).isEmpty();
    }

    @Test
    void two_reversals_and_two_returns_of_one_command_in_one_list_are_weighed_together() {
        aShopWith(40);
        CommandId issue = inventory().post(Issue.from(LON).line(TEA, 5)).id();
        CommandId sale =
                inventory().sales().sell(SaleRequest.at(LON).line(TEA, 3)).id();

        List<Outcome> outcomes = inventory()
                .post(List.of(
                        Reversal.of(issue).id("1"),
                        Reversal.of(issue).id("2"),
                        SaleReturn.of(sale).line(1, quantity("2")).id("3"),
                        SaleReturn.of(sale).line(1, quantity("2")).id("4"),
                        SaleReturn.of(sale).line(1, quantity("1")).id("5"),
                        Reversal.of(sale).id("6")));

        assertThat(idsOrCodes(outcomes))
                .containsExactly("1", "ALREADY_REVERSED", "3", "RETURN_EXCEEDS_SOLD", "5", "HAS_RETURNS");
        assertThat(onHand(TEA, LON)).isEqualTo("40");
        assertThat(inventory().verify().findings()).isEmpty();
    }

    @Test
    void thousands_of_commands_over_many_cells_are_posted_in_order() {
        aCompanyWithTwoShops();
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < 2_200; i++) {
            String sku = i % 3 == 0 ? MUG : TEA;
            commands.add(
                    i % 2 == 0
                            ? Receipt.into(i % 4 == 0 ? LON : YRK).line(sku, 2).id("c" + i)
                            : Issue.from(i % 4 == 1 ? LON : YRK).line(sku, 1).id("c" + i));
        }

        List<Outcome> outcomes = inventory().post(commands);

        Quantity expected = Quantity.ZERO;
        for (int i = 0; i < commands.size(); i++) {
            Outcome outcome = outcomes.get(i);
            if (outcome instanceof Outcome.Posted done) {
                assertThat(done.posting().id()).isEqualTo(commands.get(i).id());
                expected = expected.plus(i % 2 == 0 ? quantity("2") : quantity("-1"));
            } else {
                assertThat(outcome)
                        .as("outcome %d", i)
                        .isInstanceOfSatisfying(
                                Outcome.Refused.class,
                                refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.InsufficientStock.class));
            }
        }
        Quantity there = quantity(onHand(TEA, LON))
                .plus(quantity(onHand(TEA, YRK)))
                .plus(quantity(onHand(MUG, LON)))
                .plus(quantity(onHand(MUG, YRK)));
        assertThat(there).isEqualTo(expected);
        assertThat(inventory().verify().findings()).isEmpty();
    }

    @Test
    void a_list_touches_hundreds_of_new_cells() {
        List<String> skus = IntStream.range(0, 600).mapToObj(i -> "P" + i).toList();
        inventory()
                .products()
                .registerMissing(skus.stream().map(sku -> Product.of(sku, "x")).toList());
        aLocation(LON);
        aLocation(YRK);
        List<Command> commands = new ArrayList<>();
        commands.add(Receipt.into(LON)
                .lines(skus.stream().map(sku -> ReceiptLine.of(sku, 2)).toList()));
        commands.add(Transfer.between(LON, YRK)
                .lines(skus.stream().map(sku -> Line.of(sku, 1)).toList()));

        inventory().post(commands).forEach(Outcome::orThrow);

        assertThat(onHand("P0", LON)).isEqualTo("1");
        assertThat(onHand("P599", YRK)).isEqualTo("1");
        assertThat(inventory().verify().cells()).isEqualTo(1_200);
        assertThat(inventory().verify().findings()).isEmpty();
    }

    @Test
    void a_repeated_list_does_nothing_twice() {
        aShopWith(40);
        List<Command> commands = new ArrayList<>();
        IntStream.range(0, 30)
                .forEach(i -> commands.add(Issue.from(LON).line(TEA, 1).id("i" + i)));
        inventory().post(commands.subList(0, 17));
        commands.add(7, Receipt.into(LON).line(TEA, 1).id("new"));

        List<Outcome> outcomes = inventory().post(commands);

        Set<String> first = new TreeSet<>();
        outcomes.forEach(outcome -> {
            if (!outcome.orThrow().replayed()) {
                first.add(outcome.orThrow().id().text());
            }
        });
        assertThat(first).hasSize(14).contains("new", "i17", "i29").doesNotContain("i16");
        assertThat(onHand(TEA, LON)).isEqualTo("11");
    }

    @Test
    void commands_of_one_list_are_recorded_one_after_the_other() {
        aShopWith(40);
        List<Command> commands = new ArrayList<>();
        IntStream.range(0, 20)
                .forEach(i -> commands.add(
                        i % 2 == 0
                                ? Issue.from(LON).line(TEA, 1)
                                : Receipt.into(YRK).line(MUG, 1)));

        List<Outcome> outcomes = inventory().post(commands);

        for (int i = 1; i < outcomes.size(); i++) {
            assertThat(outcomes.get(i).orThrow().recordedAt())
                    .isAfter(outcomes.get(i - 1).orThrow().recordedAt());
        }
        assertThat(inventory()
                        .stock()
                        .entries(Sku.of(TEA), LocationCode.of(LON), PageRequest.FIRST)
                        .items())
                .hasSize(11);
    }

    private static List<String> idsOrCodes(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome instanceof Outcome.Refused refused
                        ? refused.refusal().code()
                        : outcome.orThrow().id().text())
                .toList();
    }
}
