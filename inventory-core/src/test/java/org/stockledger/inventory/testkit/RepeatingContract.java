package org.stockledger.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.Adjustment;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Context;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Outcome;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.ReceiptLine;
import org.stockledger.inventory.Refusal;
import org.stockledger.inventory.Reversal;
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.SaleLine;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.SaleReturn;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.Transfer;

/** The same command comes again: with the same content it does nothing, with other content it is refused. */
public abstract class RepeatingContract extends ActivityContract {
    private static final String ID = "the-id";

    /** One command of each kind, under one id; the sale and the issue they refer to are there. */
    static Stream<Command> commands() {
        return Stream.<Command>of(
                        Receipt.into(LON)
                                .line(TEA, 3)
                                .line(ReceiptLine.of(MUG, 1).costing("2.5", "EUR")),
                        Issue.from(LON).line(TEA, 3).line(MUG, 1),
                        Transfer.between(LON, YRK).line(TEA, 3),
                        Adjustment.at(LON, "count").line(TEA, -3).line(MUG, 1),
                        SaleRequest.at(LON)
                                .line(TEA, 2)
                                .line(SaleLine.of(MUG, 1).priced("5", "EUR").less("0.5", "EUR")),
                        SaleReturn.of(CommandId.of("a-sale")).line(1, quantity("1")),
                        Reversal.of(CommandId.of("an-issue")))
                .map(command -> command.id(ID));
    }

    private void aShopWhereThingsHappened() {
        aShopWith(40);
        received(40, MUG, LON);
        inventory().sales().sell(SaleRequest.at(LON).line(TEA, 3).id("a-sale"));
        inventory().post(Issue.from(LON).line(TEA, 1).id("an-issue"));
    }

    // ── repeats ───────────────────────────────────────────────────────────────────────────────────────────────────

    @ParameterizedTest
    @MethodSource("commands")
    void a_repeated_command_does_nothing_and_answers_the_first_posting(Command command) {
        aShopWhereThingsHappened();
        Posting first = inventory().post(command);
        String before = LedgerDump.of(inventory());
        clock.moveBy(Duration.ofDays(1));

        Posting again = inventory().post(command);
        Posting fromElsewhere = store().inventory(settings()).post(command);

        assertThat(first.replayed()).isFalse();
        assertThat(again).isEqualTo(replayOf(first));
        assertThat(fromElsewhere).isEqualTo(replayOf(first));
        assertThat(LedgerDump.of(inventory())).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void another_time_reference_note_or_actor_makes_no_other_command(Command command) {
        aShopWhereThingsHappened();
        Posting first = inventory().post(command);
        Context other = new Context(Instant.parse("2001-01-01T00:00:00Z"), "other", "other", "other");

        assertThat(inventory().post(command.with(other))).isEqualTo(replayOf(first));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_repeat_is_answered_before_anything_may_refuse_it(Command command) {
        aShopWhereThingsHappened();
        Posting first = inventory().post(command);
        inventory().post(Issue.from(LON).line(TEA, Long.parseLong(onHand(TEA, LON))));
        inventory().post(Issue.from(LON).line(MUG, Long.parseLong(onHand(MUG, LON))));
        if (!onHand(TEA, YRK).equals("0")) {
            inventory().post(Issue.from(YRK).line(TEA, Long.parseLong(onHand(TEA, YRK))));
        }
        inventory().products().archive(Sku.of(TEA));
        inventory().products().archive(Sku.of(MUG));
        inventory().locations().archive(LocationCode.of(LON));
        String before = LedgerDump.of(inventory());

        assertThat(inventory().post(command)).isEqualTo(replayOf(first));
        assertThat(LedgerDump.of(inventory())).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_repeat_by_the_old_names_is_recognised_after_everything_was_renamed(Command command) {
        aShopWhereThingsHappened();
        inventory().post(command);
        inventory().products().change(Sku.of(TEA), product -> product.renamed("TEA-NEW"));
        inventory().products().change(Sku.of(MUG), product -> product.renamed("MUG-NEW"));
        inventory().locations().change(LocationCode.of(LON), location -> location.renamed("LON-NEW"));
        String before = LedgerDump.of(inventory());
        Posting renamed = posted(ID);

        assertThat(inventory().post(command)).isEqualTo(replayOf(renamed));
        assertThat(LedgerDump.of(inventory())).isEqualTo(before);
    }

    @Test
    void a_repeat_is_recognised_when_another_product_has_the_name_now() {
        aShopWith(40);
        Command issue = Issue.from(LON).line(TEA, 3).id(ID);
        inventory().post(issue);
        inventory().products().change(Sku.of(TEA), product -> product.renamed("TEA-OLD"));
        aProduct(Product.of(TEA, "Another tea"));

        assertThat(inventory().post(issue).replayed()).isTrue();
        assertThat(onHand("TEA-OLD", LON)).isEqualTo("37");
    }

    @Test
    void a_repeat_is_recognised_after_the_command_was_reversed() {
        aShopWith(40);
        Command issue = Issue.from(LON).line(TEA, 3).id(ID);
        inventory().post(issue);
        inventory().post(Reversal.of(issue.id()).id("undo"));

        Posting again = inventory().post(issue);

        assertThat(again.replayed()).isTrue();
        assertThat(again.movements().get(0).reversedBy()).isEqualTo(CommandId.of("undo"));
        assertThat(onHand(TEA, LON)).isEqualTo("40");
    }

    @Test
    void a_repeated_sale_answers_the_sale_as_it_stands() {
        aShopWith(40);
        SaleRequest request = SaleRequest.at(LON).line(TEA, 3).id(ID);
        inventory().sales().sell(request);
        SaleReturn goods = SaleReturn.of(request.id()).line(1, quantity("1"));
        Sale after = inventory().sales().takeBack(goods);

        assertThat(inventory().sales().sell(request)).isEqualTo(after);
        assertThat(inventory().sales().takeBack(goods)).isEqualTo(after);
        inventory().post(Reversal.of(goods.id()));
        inventory().post(Reversal.of(request.id()));
        assertThat(inventory().sales().sell(request).reversed()).isTrue();
        assertThat(inventory().sales().takeBack(goods).lines().get(0).returned())
                .isEqualTo(Quantity.ZERO);
        assertThat(onHand(TEA, LON)).isEqualTo("40");
    }

    @Test
    void a_repeat_behind_a_return_in_one_list_answers_the_sale_with_it() {
        aShopWith(40);
        SaleRequest request = SaleRequest.at(LON).line(TEA, 3).id(ID);
        inventory().sales().sell(request);

        var outcomes = inventory().post(List.of(SaleReturn.of(request.id()).line(1, quantity("1")), request));

        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(
                        Outcome.Posted.class,
                        repeated -> assertThat(repeated.sale())
                                .isEqualTo(inventory().sales().find(request.id())));
    }

    @Test
    void a_refused_command_may_be_posted_under_its_id_once_it_can_be() {
        aShopWith(1);
        Command issue = Issue.from(LON).line(TEA, 3).id(ID);
        refusalOf(() -> inventory().post(issue));
        received(2, TEA, LON);

        assertThat(inventory().post(issue).replayed()).isFalse();
        assertThat(onHand(TEA, LON)).isEqualTo("0");
    }

    @Test
    void ids_that_differ_in_case_or_a_blank_are_different() {
        aShopWith(40);

        for (String id : List.of("a", "A", "a b", "a  b", "a-b", "a_b", "a%")) {
            assertThat(inventory().post(Issue.from(LON).line(TEA, 1).id(id)).replayed())
                    .as(id)
                    .isFalse();
        }
        assertThat(onHand(TEA, LON)).isEqualTo("33");
    }

    @Test
    void an_id_may_be_as_long_as_a_hundred_characters() {
        aShopWith(40);
        String longest = "~".repeat(100);

        inventory().post(Issue.from(LON).line(TEA, 1).id(longest));

        assertThat(posted(longest).id()).hasToString(longest);
        assertThat(inventory().stock().find(CommandId.of("~".repeat(99)))).isEmpty();
    }

    @Test
    void equal_quantities_and_prices_are_one_content_however_they_are_written() {
        aCompanyWithTwoShops();
        received("5", RICE, LON);
        SaleLine one = new SaleLine(Sku.of(RICE), quantity("1.500000"), euros("4.5"), euros("0.5"));
        SaleLine same = new SaleLine(Sku.of(RICE), quantity("1.5"), euros("4.500000"), euros("0.50"));

        inventory().post(SaleRequest.at(LON).line(one).id(ID));

        assertThat(inventory().post(SaleRequest.at(LON).line(same).id(ID)).replayed())
                .isTrue();
    }

    // ── conflicts ─────────────────────────────────────────────────────────────────────────────────────────────────

    static Stream<Arguments> conflicts() {
        SaleLine sold = SaleLine.of(TEA, 2).priced("5", "EUR").less("0.5", "EUR");
        SaleReturn goods = SaleReturn.of(CommandId.of("a-sale"));
        return Stream.of(
                conflict(Receipt.into(LON).line(TEA, 3), Receipt.into(YRK).line(TEA, 3), "location"),
                conflict(Receipt.into(LON).line(TEA, 3), Receipt.into(LON).line(TEA, 4), "quantity of line 1"),
                conflict(Receipt.into(LON).line(TEA, 3), Receipt.into(LON).line(MUG, 3), "product of line 1"),
                conflict(
                        Receipt.into(LON).line(TEA, 3),
                        Receipt.into(LON).line(TEA, 3).line(MUG, 1),
                        "number of lines: 1 were posted, 2 are asked"),
                conflict(
                        Receipt.into(LON).line(TEA, 3).line(MUG, 1),
                        Receipt.into(LON).line(MUG, 1).line(TEA, 3),
                        "product of line 1"),
                conflict(
                        Receipt.into(LON).line(TEA, 3),
                        Receipt.into(LON).line(ReceiptLine.of(TEA, 3).costing("1", "EUR")),
                        "cost"),
                conflict(
                        Receipt.into(LON).line(ReceiptLine.of(TEA, 3).costing("1", "EUR")),
                        Receipt.into(LON).line(ReceiptLine.of(TEA, 3).costing("1", "USD")),
                        "cost"),
                conflict(Issue.from(LON).line(TEA, 3), Issue.from(YRK).line(TEA, 3), "location"),
                conflict(
                        Transfer.between(LON, YRK).line(TEA, 3),
                        Transfer.between(YRK, LON).line(TEA, 3),
                        "location"),
                conflict(
                        Adjustment.at(LON, "a").line(TEA, 3),
                        Adjustment.at(LON, "b").line(TEA, 3),
                        "reason"),
                conflict(
                        Adjustment.at(LON, "a").line(TEA, 3),
                        Adjustment.at(LON, "a").line(TEA, -3),
                        "quantity of line 1"),
                conflict(SaleRequest.at(LON).line(TEA, 2), SaleRequest.at(LON).line(sold), "price"),
                conflict(SaleRequest.at(LON).line(sold), SaleRequest.at(LON).line(sold.less("0.4", "EUR")), "discount"),
                conflict(goods.line(1, quantity("1")), goods.line(1, quantity("2")), "quantity of line 1"),
                conflict(
                        goods.line(1, quantity("1")),
                        goods.line(1, quantity("1")).into(LocationCode.of(YRK)),
                        "location"),
                conflict(
                        goods.line(1, quantity("1")),
                        goods.line(1, quantity("1")).into(LocationCode.of(LON)),
                        "location"),
                conflict(
                        goods.line(1, quantity("1")),
                        SaleReturn.of(CommandId.of("another-sale")).line(1, quantity("1")),
                        "the sale"),
                conflict(
                        Reversal.of(CommandId.of("an-issue")),
                        Reversal.of(CommandId.of("a-sale")),
                        "the reversed command"),
                conflict(
                        Issue.from(LON).line(TEA, 1),
                        Transfer.between(LON, YRK).line(TEA, 1),
                        "the kind: ISSUE was posted, TRANSFER is asked"),
                conflict(
                        Receipt.into(LON).line(TEA, 1),
                        Adjustment.at(LON, "x").line(TEA, 1),
                        "the kind: RECEIPT was posted, ADJUSTMENT is asked"),
                conflict(
                        Issue.from(LON).line(TEA, 1),
                        SaleRequest.at(LON).line(TEA, 1),
                        "the kind: ISSUE was posted, SALE is asked"));
    }

    private static Arguments conflict(Command first, Command second, String difference) {
        return Arguments.of(first.id(ID), second.id(ID), difference);
    }

    @ParameterizedTest
    @MethodSource("conflicts")
    void other_content_under_a_posted_id_is_refused_and_what_differs_is_named(
            Command first, Command second, String difference) {
        aShopWhereThingsHappened();
        received(40, TEA, YRK);
        inventory().sales().sell(SaleRequest.at(LON).line(TEA, 3).id("another-sale"));
        inventory().post(first);

        Refusal refusal = refusalOf(() -> inventory().post(second));

        assertThat(refusal).isInstanceOfSatisfying(Refusal.IdConflict.class, conflict -> {
            assertThat(conflict.id()).hasToString(ID);
            assertThat(conflict.difference()).contains(difference);
        });
        refuses(second, "ID_CONFLICT", refusal);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void the_id_of_one_kind_of_command_is_no_id_for_another(Command command) {
        aShopWhereThingsHappened();
        Command posted = command instanceof Receipt
                ? Issue.from(LON).line(TEA, 1).id(ID)
                : Receipt.into(LON).line(TEA, 1).id(ID);
        inventory().post(posted);

        refuses(
                command,
                "ID_CONFLICT",
                new Refusal.IdConflict(
                        CommandId.of(ID),
                        "the kind: " + posted.kind() + " was posted, " + command.kind() + " is asked"));
    }

    @Test
    void a_conflict_is_told_before_anything_else_may_refuse() {
        aShopWith(40);
        inventory().post(Issue.from(LON).line(TEA, 1).id(ID));
        UnaryOperator<Command> conflicting = command -> {
            assertThat(refusalOf(() -> inventory().post(command))).isInstanceOf(Refusal.IdConflict.class);
            return command;
        };

        conflicting.apply(Issue.from("NIX").line("NIX", 1).id(ID));
        conflicting.apply(Issue.from(LON).line(TEA, 1_000).id(ID));
        conflicting.apply(Reversal.of(CommandId.of("nix")).id(ID));
        conflicting.apply(
                SaleReturn.of(CommandId.of("nix")).line(1, quantity("1")).id(ID));
    }

    @Test
    void the_same_id_twice_in_a_list_is_a_repeat_or_a_conflict() {
        aShopWith(40);
        Command issue = Issue.from(LON).line(TEA, 1).id(ID);

        var outcomes = inventory()
                .post(List.of(issue, issue, Issue.from(LON).line(TEA, 2).id(ID)));

        assertThat(outcomes.get(0).orThrow().replayed()).isFalse();
        assertThat(outcomes.get(1).orThrow()).isEqualTo(replayOf(outcomes.get(0).orThrow()));
        assertThat(outcomes.get(2))
                .isEqualTo(new Outcome.Refused(new Refusal.IdConflict(CommandId.of(ID), "the quantity of line 1")));
        assertThat(onHand(TEA, LON)).isEqualTo("39");
    }

    @Test
    void the_same_object_posted_again_after_an_unknown_outcome_posts_once() {
        aShopWith(40);
        Issue issue = Issue.from(LON).line(TEA, 1);
        Inventory elsewhere = store().inventory(settings());

        inventory().post(issue);
        elsewhere.post(issue);
        inventory().post(issue);

        assertThat(onHand(TEA, LON)).isEqualTo("39");
    }

    private static Posting replayOf(Posting first) {
        return new Posting(
                first.id(),
                first.kind(),
                first.context(),
                first.reason(),
                first.target(),
                first.recordedAt(),
                first.movements(),
                true);
    }
}
