package org.stockledger.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.stockledger.inventory.Adjustment;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Movement;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Refusal;
import org.stockledger.inventory.Refusal.Subject;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.UnitOfMeasure;

/** The books are corrected, up or down, for a stated reason. */
public abstract class AdjustingContract extends ActivityContract {

    @Test
    void an_adjustment_adds_and_takes_away_and_says_why() {
        aShopWith(40);

        Posting posting = inventory()
                .post(Adjustment.at(LON, "Counted on 2 March 🧾")
                        .line(TEA, -3)
                        .line(MUG, 4)
                        .line(line(RICE, "0.25"))
                        .id("count"));

        assertThat(onHand(TEA, LON)).isEqualTo("37");
        assertThat(onHand(MUG, LON)).isEqualTo("4");
        assertThat(onHand(RICE, LON)).isEqualTo("0.25");
        assertThat(posting.kind()).isEqualTo(Kind.ADJUSTMENT);
        assertThat(posting.reason()).isEqualTo("Counted on 2 March 🧾");
        assertThat(posting.movements())
                .extracting(Movement::from, Movement::to, Movement::quantity)
                .containsExactly(
                        Tuple.tuple(LocationCode.of(LON), null, quantity("3")),
                        Tuple.tuple(null, LocationCode.of(LON), quantity("4")),
                        Tuple.tuple(null, LocationCode.of(LON), quantity("0.25")));
        assertThat(posted("count")).isEqualTo(posting);
    }

    @Test
    void what_one_line_adds_the_next_may_take_away() {
        aCompanyWithTwoShops();

        inventory().post(Adjustment.at(LON, "found").line(TEA, 5).line(TEA, -5));

        assertThat(onHand(TEA, LON)).isEqualTo("0");
    }

    @Test
    void what_one_line_takes_away_must_be_there_before_another_adds_it() {
        aCompanyWithTwoShops();

        refuses(
                Adjustment.at(LON, "found").line(TEA, -5).line(TEA, 5),
                "INSUFFICIENT_STOCK",
                new Refusal.InsufficientStock(List.of(shortage(TEA, LON, "5", "0"))));
    }

    @Test
    void an_adjustment_below_zero_is_refused_and_every_short_cell_named() {
        aShopWith(2);

        refuses(
                Adjustment.at(LON, "BREAKAGE").line(TEA, -1).line(MUG, -1).line(TEA, -2),
                "INSUFFICIENT_STOCK",
                new Refusal.InsufficientStock(List.of(shortage(MUG, LON, "1", "0"), shortage(TEA, LON, "3", "2"))));
    }

    @Test
    void a_cell_that_would_run_over_is_refused() {
        aCompanyWithTwoShops();
        received(999_999_999_999L, TEA, LON);

        refuses(
                Adjustment.at(LON, "found").line(TEA, 1),
                "BALANCE_TOO_LARGE",
                new Refusal.BalanceTooLarge(cell(TEA, LON), quantity("999999999999")));
    }

    @Test
    void what_is_unknown_archived_or_too_fine_is_refused() {
        aShopWith(12);
        inventory().products().archive(Sku.of(MUG));
        inventory().locations().archive(LocationCode.of(YRK));

        refuses(Adjustment.at(LON, "x").line("NIX", 1), "UNKNOWN", new Refusal.Unknown(Subject.PRODUCT, "NIX"));
        refuses(Adjustment.at("NIX", "x").line(TEA, 1), "UNKNOWN", new Refusal.Unknown(Subject.LOCATION, "NIX"));
        refuses(Adjustment.at(LON, "x").line(MUG, 1), "ARCHIVED", new Refusal.Archived(Subject.PRODUCT, MUG));
        refuses(Adjustment.at(YRK, "x").line(TEA, 1), "ARCHIVED", new Refusal.Archived(Subject.LOCATION, YRK));
        refuses(
                Adjustment.at(LON, "x").line(line(TEA, "-0.5")),
                "UNIT_TOO_FINE",
                new Refusal.UnitTooFine(Sku.of(TEA), 1, quantity("0.5"), UnitOfMeasure.PCS));
    }
}
