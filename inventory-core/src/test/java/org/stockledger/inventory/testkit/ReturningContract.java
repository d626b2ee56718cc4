package org.stockledger.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Movement;
import org.stockledger.inventory.Outcome;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Refusal;
import org.stockledger.inventory.Refusal.Subject;
import org.stockledger.inventory.Reversal;
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.SaleLine;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.SaleReturn;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.SoldLine;
import org.stockledger.inventory.UnitOfMeasure;

/** Sold goods come back. */
public abstract class ReturningContract extends ActivityContract {
    private static final CommandId SALE = CommandId.of("sale");

    private void aSaleOf(long tea, long mugs) {
        aShopWith(40);
        received(40, MUG, LON);
        inventory()
                .sales()
                .sell(SaleRequest.at(LON).line(TEA, tea).line(MUG, mugs).id(SALE.text()));
    }

    private static SaleReturn back(int line, String quantity) {
        return SaleReturn.of(SALE).line(line, quantity(quantity));
    }

    @Test
    void returned_goods_are_on_hand_again_and_the_sale_says_so() {
        aSaleOf(4, 1);

        Sale sale = inventory().sales().takeBack(back(1, "3").id("return"));

        assertThat(onHand(TEA, LON)).isEqualTo("39");
        assertThat(sale.lines())
                .extracting(SoldLine::quantity, SoldLine::returned, SoldLine::returnable, SoldLine::refunded)
                .containsExactly(
                        tuple(quantity("4"), quantity("3"), quantity("1"), euros("13.50")),
                        tuple(quantity("1"), Quantity.ZERO, quantity("1"), euros("0.00")));
        assertThat(sale.total()).isEqualTo(euros("25.25"));
        assertThat(inventory().sales().find(SALE)).contains(sale);
    }

    @Test
    void the_posting_of_a_return_names_the_sale_its_lines_and_the_refunds() {
        aSaleOf(4, 2);

        Posting posting = inventory().post(back(2, "1").line(1, quantity("2")).id("return"));

        assertThat(posting.kind()).isEqualTo(Kind.SALE_RETURN);
        assertThat(posting.target()).isEqualTo(SALE);
        assertThat(posting.movements())
                .extracting(
                        Movement::sku,
                        Movement::from,
                        Movement::to,
                        Movement::quantity,
                        Movement::saleLine,
                        Movement::total)
                .containsExactly(
                        tuple(Sku.of(MUG), null, LocationCode.of(LON), quantity("1"), 2, euros("7.25")),
                        tuple(Sku.of(TEA), null, LocationCode.of(LON), quantity("2"), 1, euros("9.00")));
        assertThat(posted("return")).isEqualTo(posting);
    }

    @Test
    void a_return_in_a_list_answers_the_sale_with_its_new_counters() {
        aSaleOf(4, 1);

        Outcome outcome = inventory().post(List.of(back(1, "1"))).get(0);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Posted.class,
                        done -> assertThat(done.sale())
                                .isEqualTo(inventory().sales().find(SALE))
                                .hasValueSatisfying(
                                        sale -> assertThat(sale.lines().get(0).returned())
                                                .isEqualTo(quantity("1"))));
    }

    @Test
    void each_of_many_lines_keeps_its_own_counters() {
        aShopWith(500);
        SaleRequest request = SaleRequest.at(LON).id(SALE.text());
        SaleReturn every = SaleReturn.of(SALE).id("every");
        SaleReturn third = SaleReturn.of(SALE).id("third");
        for (int line = 1; line <= 120; line++) {
            request = request.line(TEA, 1 + line % 4);
            every = every.line(line, quantity("1"));
            third = line % 4 == 3 ? third.line(line, quantity("2")) : third;
        }
        inventory().sales().sell(request);

        assertThat(inventory().post(List.of(every, third))).allMatch(Outcome.Posted.class::isInstance);

        List<SoldLine> lines = inventory().sales().find(SALE).orElseThrow().lines();
        assertThat(lines).allMatch(line -> line.returned().equals(quantity(line.number() % 4 == 3 ? "3" : "1")));
        assertThat(lines).allMatch(line -> line.refunded().equals(euros(line.number() % 4 == 3 ? "13.50" : "4.50")));
        assertThat(onHand(TEA, LON)).isEqualTo("380");

        inventory().post(Reversal.of(CommandId.of("every")));

        assertThat(inventory().sales().find(SALE).orElseThrow().lines())
                .allMatch(line -> line.returned().equals(quantity(line.number() % 4 == 3 ? "2" : "0")));
    }

    @Test
    void goods_may_come_back_to_another_shop() {
        aSaleOf(4, 1);

        inventory().sales().takeBack(back(1, "3").into(LocationCode.of(YRK)));

        assertThat(onHand(TEA, LON)).isEqualTo("36");
        assertThat(onHand(TEA, YRK)).isEqualTo("3");
    }

    @Test
    void goods_that_are_out_of_use_come_back_all_the_same() {
        aSaleOf(40, 40);
        inventory().products().archive(Sku.of(TEA));
        inventory().products().archive(Sku.of(MUG));
        inventory().locations().archive(LocationCode.of(LON));

        inventory().sales().takeBack(back(1, "2"));

        assertThat(onHand(TEA, LON)).isEqualTo("2");
        assertThat(product(TEA).archived()).isTrue();
    }

    @Test
    void goods_that_were_renamed_come_back_under_their_new_name() {
        aSaleOf(4, 1);
        inventory().products().change(Sku.of(TEA), product -> product.renamed("TEA-NEW"));
        inventory().locations().change(LocationCode.of(LON), location -> location.renamed("LON-NEW"));

        Sale sale = inventory().sales().takeBack(back(1, "3"));

        assertThat(onHand("TEA-NEW", "LON-NEW")).isEqualTo("39");
        assertThat(sale.lines().get(0).sku()).isEqualTo(Sku.of(TEA));
        assertThat(sale.at()).isEqualTo(LocationCode.of("LON-NEW"));
        assertThat(inventory().verify().findings()).isEmpty();
    }

    @Test
    void a_line_may_stand_twice_in_a_return() {
        aSaleOf(4, 1);

        Sale sale = inventory().sales().takeBack(back(1, "1").line(1, quantity("3")));

        assertThat(sale.lines().get(0).returned()).isEqualTo(quantity("4"));
        assertThat(sale.lines().get(0).refunded()).isEqualTo(euros("18.00"));
    }

    /** The refund is the rounded share of the line, never more than is left; the last return takes the rest. */
    @ParameterizedTest
    @CsvSource({
        // sold, unit price, discount, currency, returns one by one, refunds
        "3,   3.333333, ,     EUR, 1 1 1,           3.33 3.33 3.34",
        "10,  0.005,    ,     EUR, 1 1 1 1 1 1 1 1 1 1, 0.01 0.01 0.01 0.01 0.01 0.00 0.00 0.00 0.00 0.00",
        "3,   3.333333, ,     EUR, 2 1,             6.67 3.33",
        "3,   3.333333, ,     EUR, 3,               10.00",
        "3,   1,        1.00, EUR, 1 1 1,           0.67 0.67 0.66",
        "7,   1,        ,     JPY, 2 2 3,           2 2 3",
        "3,   33.4,     ,     JPY, 1 1 1,           33 33 34",
        "0.7, 10,       ,     EUR, 0.1 0.25 0.35,   1.00 2.50 3.50",
        "0.3, 0.1,      ,     EUR, 0.1 0.1 0.1,     0.01 0.01 0.01",
        "2,   0,        ,     EUR, 1 1,             0.00 0.00",
        "2,   5,        10.00, EUR, 1 1,            0.00 0.00",
        "6,   0.000001, ,     KWD, 1 5,             0.000 0.000"
    })
    void refunds_add_up_to_what_was_paid(
            String sold, String price, String discount, String currency, String returns, String refunds) {
        aProduct(Product.of("X", "x").countedIn(UnitOfMeasure.of("U", 6)));
        aLocation(LON);
        received("100", "X", LON);
        Money off = discount == null ? null : Money.of(discount, currency);
        SaleLine line = new SaleLine(Sku.of("X"), quantity(sold), Money.of(price, currency), off);
        Sale sale = inventory().sales().sell(SaleRequest.at(LON).line(line).id(SALE.text()));

        List<String> refunded = new ArrayList<>();
        for (String part : returns.split(" ")) {
            Posting posting = inventory().post(back(1, part));
            refunded.add(posting.movements().get(0).total().amount().toPlainString());
        }

        assertThat(String.join(" ", refunded)).isEqualTo(refunds);
        SoldLine after = inventory().sales().find(SALE).orElseThrow().lines().get(0);
        assertThat(after.refunded()).isEqualTo(sale.total());
        assertThat(after.returnable()).isEqualTo(Quantity.ZERO);
        assertThat(inventory().verify().findings()).isEmpty();
    }

    // ── what is refused ───────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void more_than_was_sold_does_not_come_back() {
        aSaleOf(4, 1);

        refuses(
                back(1, "5"),
                "RETURN_EXCEEDS_SOLD",
                new Refusal.ReturnExceedsSold(SALE, 1, quantity("5"), quantity("4")));
        inventory().sales().takeBack(back(1, "3"));
        refuses(
                back(2, "1").line(1, quantity("2")),
                "RETURN_EXCEEDS_SOLD",
                new Refusal.ReturnExceedsSold(SALE, 1, quantity("2"), quantity("1")));
    }

    @Test
    void lines_of_one_return_count_together() {
        aSaleOf(4, 1);

        refuses(
                back(1, "3").line(2, quantity("1")).line(1, quantity("2")),
                "RETURN_EXCEEDS_SOLD",
                new Refusal.ReturnExceedsSold(SALE, 1, quantity("5"), quantity("4")));
    }

    @Test
    void an_unknown_sale_is_refused() {
        aSaleOf(4, 1);
        Posting receipt = received(1, TEA, LON);

        refuses(
                SaleReturn.of(CommandId.of("nix")).line(1, quantity("1")),
                "UNKNOWN",
                new Refusal.Unknown(Subject.SALE, "nix"));
        refuses(
                SaleReturn.of(receipt.id()).line(1, quantity("1")),
                "UNKNOWN",
                new Refusal.Unknown(Subject.SALE, receipt.id().text()));
    }

    @Test
    void a_line_that_the_sale_does_not_have_is_refused() {
        aSaleOf(4, 1);

        refuses(
                back(1, "1").line(3, quantity("1")),
                "UNKNOWN",
                new Refusal.Unknown(Subject.SALE_LINE, "line 3 of sale"));
    }

    @Test
    void an_unknown_place_to_put_the_goods_is_refused() {
        aSaleOf(4, 1);

        refuses(back(1, "1").into(LocationCode.of("NIX")), "UNKNOWN", new Refusal.Unknown(Subject.LOCATION, "NIX"));
    }

    @Test
    void a_reversed_sale_takes_no_return() {
        aSaleOf(4, 1);
        inventory().post(Reversal.of(SALE));

        refuses(back(1, "1"), "ALREADY_REVERSED", new Refusal.AlreadyReversed(SALE));
    }

    @Test
    void a_part_finer_than_the_unit_does_not_come_back() {
        aSaleOf(4, 1);

        refuses(
                back(2, "1").line(1, quantity("0.5")),
                "UNIT_TOO_FINE",
                new Refusal.UnitTooFine(Sku.of(TEA), 2, quantity("0.5"), UnitOfMeasure.PCS));
    }

    @Test
    void a_cell_that_would_run_over_is_refused() {
        aSaleOf(4, 1);
        received(999_999_999_999L - 36, TEA, LON);

        refuses(
                back(1, "1"),
                "BALANCE_TOO_LARGE",
                new Refusal.BalanceTooLarge(cell(TEA, LON), quantity("999999999999")));
    }
}
