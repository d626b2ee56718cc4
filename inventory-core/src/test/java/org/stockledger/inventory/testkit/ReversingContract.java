package org.stockledger.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stockledger.inventory.Adjustment;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Context;
import org.stockledger.inventory.Entry;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Movement;
import org.stockledger.inventory.MovementQuery;
import org.stockledger.inventory.Outcome;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.Refusal;
import org.stockledger.inventory.Refusal.Subject;
import org.stockledger.inventory.Reversal;
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.SaleLine;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.SaleReturn;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.SoldLine;
import org.stockledger.inventory.Transfer;

/** A posted command is undone as a whole, once. */
public abstract class ReversingContract extends ActivityContract {

    @Test
    void every_kind_of_command_is_undone_by_movements_the_other_way() {
        aShopWith(40);
        received(2, MUG, LON);
        List<Command> commands = List.of(
                Receipt.into(LON).line(TEA, 3).line(MUG, 1),
                Issue.from(LON).line(TEA, 2).line(MUG, 2),
                Transfer.between(LON, YRK).line(TEA, 4).line(MUG, 1),
                Adjustment.at(LON, "count").line(TEA, -3).line(MUG, 5),
                SaleRequest.at(LON).line(TEA, 1).line(MUG, 2));

        for (Command command : commands) {
            Posting original = inventory().post(command);
            Posting reversal = inventory().post(Reversal.of(original.id()));

            assertThat(reversal.kind()).isEqualTo(Kind.REVERSAL);
            assertThat(reversal.target()).isEqualTo(original.id());
            assertThat(reversal.movements()).hasSize(2);
            for (int i = 0; i < 2; i++) {
                Movement undone = reversal.movements().get(i);
                Movement done = original.movements().get(1 - i);
                assertThat(undone.sku()).isEqualTo(done.sku());
                assertThat(undone.from()).isEqualTo(done.to());
                assertThat(undone.to()).isEqualTo(done.from());
                assertThat(undone.quantity()).isEqualTo(done.quantity());
                assertThat(undone.line()).isEqualTo(i + 1);
            }
            assertThat(inventory().stock().find(reversal.id())).contains(reversal);
            assertThat(onHand(TEA, LON)).isEqualTo("40");
            assertThat(onHand(MUG, LON)).isEqualTo("2");
            assertThat(onHand(TEA, YRK)).isEqualTo("0");
        }
        assertThat(inventory().verify().findings()).isEmpty();
    }

    @Test
    void the_reversed_command_says_by_whom_and_nothing_else_of_it_changes() {
        aShopWith(40);
        Posting original = inventory().post(Issue.from(LON).line(TEA, 3).line(TEA, 2));

        Posting reversal =
                inventory().post(Reversal.of(original.id()).id("undo").with(Context.NONE.note("typo")));

        Posting after = inventory().stock().find(original.id()).orElseThrow();
        assertThat(after.movements()).extracting(Movement::reversedBy).containsOnly(CommandId.of("undo"));
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("movements.reversedBy")
                .isEqualTo(original);
        assertThat(reversal.movements()).extracting(Movement::reversedBy).containsOnlyNulls();
        assertThat(inventory()
                        .stock()
                        .movements(MovementQuery.all().of(Kind.ISSUE))
                        .items())
                .extracting(Movement::reversedBy)
                .containsOnly(CommandId.of("undo"));
    }

    @Test
    void the_last_line_is_undone_first_so_that_no_balance_falls_below_where_it_was() {
        aCompanyWithTwoShops();
        Posting original = inventory()
                .post(Adjustment.at(LON, "count").line(TEA, 5).line(TEA, -4).line(TEA, 2));

        Posting reversal = inventory().post(Reversal.of(original.id()));

        assertThat(reversal.movements())
                .flatExtracting(Movement::entries)
                .extracting(Entry::sequence, Entry::delta, Entry::balance)
                .containsExactly(
                        tuple(4L, quantity("-2"), quantity("1")),
                        tuple(5L, quantity("4"), quantity("5")),
                        tuple(6L, quantity("-5"), quantity("0")));
    }

    @Test
    void a_reversed_sale_says_so_and_keeps_its_lines() {
        aShopWith(40);
        Sale sale = inventory().sales().sell(SaleRequest.at(LON).line(TEA, 2));

        Outcome outcome = inventory().post(List.of(Reversal.of(sale.id()))).get(0);

        assertThat(outcome).isInstanceOf(Outcome.Posted.class);
        assertThat(((Outcome.Posted) outcome).sale()).isEmpty();
        assertThat(inventory().sales().find(sale.id()))
                .contains(new Sale(
                        sale.id(), sale.at(), sale.lines(), sale.total(), sale.context(), sale.recordedAt(), true));
        assertThat(onHand(TEA, LON)).isEqualTo("40");
    }

    @Test
    void a_reversed_return_makes_the_line_returnable_again_with_its_money() {
        aShopWith(40);
        CommandId sale = inventory()
                .sales()
                .sell(SaleRequest.at(LON).line(SaleLine.of(TEA, 3).priced("3.333333", "EUR")))
                .id();
        SaleReturn first = SaleReturn.of(sale).line(1, quantity("1"));
        inventory().sales().takeBack(first);
        inventory().sales().takeBack(SaleReturn.of(sale).line(1, quantity("1")));

        inventory().post(Reversal.of(first.id()));

        SoldLine line = inventory().sales().find(sale).orElseThrow().lines().get(0);
        assertThat(line.returned()).isEqualTo(quantity("1"));
        assertThat(line.refunded()).isEqualTo(euros("3.33"));
        assertThat(onHand(TEA, LON)).isEqualTo("38");
        Sale after = inventory().sales().takeBack(SaleReturn.of(sale).line(1, quantity("2")));
        assertThat(after.lines().get(0).refunded()).isEqualTo(euros("10.00"));
        assertThat(after.lines().get(0).returnable()).isEqualTo(Quantity.ZERO);
        assertThat(inventory().verify().findings()).isEmpty();
    }

    @Test
    void a_sale_is_undone_once_its_returns_are() {
        aShopWith(40);
        CommandId sale =
                inventory().sales().sell(SaleRequest.at(LON).line(TEA, 3)).id();
        SaleReturn goods = SaleReturn.of(sale).line(1, quantity("1"));
        inventory().sales().takeBack(goods);

        refuses(Reversal.of(sale), "HAS_RETURNS", new Refusal.HasReturns(sale));
        inventory().post(Reversal.of(goods.id()));
        inventory().post(Reversal.of(sale));

        assertThat(onHand(TEA, LON)).isEqualTo("40");
        assertThat(inventory().sales().find(sale).orElseThrow().reversed()).isTrue();
        assertThat(inventory().verify().findings()).isEmpty();
    }

    @Test
    void what_is_out_of_use_or_renamed_is_undone_all_the_same() {
        aShopWith(3);
        Posting issue = inventory().post(Issue.from(LON).line(TEA, 3));
        inventory().products().archive(Sku.of(TEA));
        inventory().locations().archive(LocationCode.of(LON));
        inventory().products().change(Sku.of(TEA), product -> product.renamed("TEA-NEW"));

        Posting reversal = inventory().post(Reversal.of(issue.id()));

        assertThat(reversal.movements()).extracting(Movement::sku).containsExactly(Sku.of("TEA-NEW"));
        assertThat(onHand("TEA-NEW", LON)).isEqualTo("3");
        assertThat(product("TEA-NEW").archived()).isTrue();
    }

    // ── what is refused ───────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void an_unknown_command_is_refused() {
        aShopWith(40);

        refuses(Reversal.of(CommandId.of("nix")), "UNKNOWN", new Refusal.Unknown(Subject.COMMAND, "nix"));
    }

    @Test
    void a_command_is_undone_once() {
        aShopWith(40);
        Posting issue = inventory().post(Issue.from(LON).line(TEA, 3));
        inventory().post(Reversal.of(issue.id()));

        refuses(Reversal.of(issue.id()), "ALREADY_REVERSED", new Refusal.AlreadyReversed(issue.id()));
    }

    @Test
    void a_reversal_is_not_undone() {
        aShopWith(40);
        Posting issue = inventory().post(Issue.from(LON).line(TEA, 3));
        Posting reversal = inventory().post(Reversal.of(issue.id()));

        refuses(Reversal.of(reversal.id()), "NOT_REVERSIBLE", new Refusal.NotReversible(reversal.id()));
    }

    @Test
    void a_receipt_whose_goods_are_sold_is_not_undone() {
        aShopWith(40);
        Posting receipt = received(5, TEA, LON);
        inventory().sales().sell(SaleRequest.at(LON).line(TEA, 42));

        refuses(
                Reversal.of(receipt.id()),
                "INSUFFICIENT_STOCK",
                new Refusal.InsufficientStock(List.of(shortage(TEA, LON, "5", "3"))));
    }

    @Test
    void a_transfer_whose_goods_are_gone_is_not_undone() {
        aShopWith(40);
        Posting transfer = inventory().post(Transfer.between(LON, YRK).line(TEA, 5));
        inventory().post(Issue.from(YRK).line(TEA, 1));

        refuses(
                Reversal.of(transfer.id()),
                "INSUFFICIENT_STOCK",
                new Refusal.InsufficientStock(List.of(shortage(TEA, YRK, "5", "4"))));
    }

    @Test
    void an_issue_is_not_undone_into_a_cell_that_would_run_over() {
        aShopWith(1);
        Posting issue = inventory().post(Issue.from(LON).line(TEA, 1));
        received(999_999_999_999L, TEA, LON);

        refuses(
                Reversal.of(issue.id()),
                "BALANCE_TOO_LARGE",
                new Refusal.BalanceTooLarge(cell(TEA, LON), quantity("999999999999")));
    }
}
