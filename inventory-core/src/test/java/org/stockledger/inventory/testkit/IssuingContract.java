package org.stockledger.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.stockledger.inventory.Entry;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Movement;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Refusal;
import org.stockledger.inventory.Refusal.Subject;
import org.stockledger.inventory.Shortage;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.UnitOfMeasure;

/** Goods leave for a reason other than a sale. */
public abstract class IssuingContract extends ActivityContract {

    @Test
    void issued_goods_are_gone() {
        aShopWith(40);

        Posting posting = inventory().post(Issue.from(LON).line(TEA, 15).line(TEA, 25));

        assertThat(onHand(TEA, LON)).isEqualTo("0");
        assertThat(posting.kind()).isEqualTo(Kind.ISSUE);
        assertThat(posting.movements()).allSatisfy(movement -> {
            assertThat(movement.from()).isEqualTo(LocationCode.of(LON));
            assertThat(movement.to()).isNull();
            assertThat(movement.quantity().signum()).isPositive();
            assertThat(movement.unitCost()).isNull();
            assertThat(movement.total()).isNull();
        });
        assertThat(posting.movements())
                .flatExtracting(Movement::entries)
                .extracting(Entry::delta, Entry::balance)
                .containsExactly(
                        Tuple.tuple(quantity("-15"), quantity("25")), Tuple.tuple(quantity("-25"), quantity("0")));
        assertThat(inventory().stock().find(posting.id())).contains(posting);
    }

    @Test
    void issuing_more_than_is_on_hand_is_refused_and_changes_nothing() {
        aShopWith(12);

        refuses(
                Issue.from(LON).line(TEA, 13),
                "INSUFFICIENT_STOCK",
                new Refusal.InsufficientStock(List.of(shortage(TEA, LON, "13", "12"))));
    }

    @Test
    void every_short_cell_is_named_with_all_that_the_lines_ask_in_the_order_of_the_lines() {
        aShopWith(12);
        received("1.5", RICE, LON);
        received(9, MUG, LON);

        refuses(
                Issue.from(LON)
                        .line(line(RICE, "1.501"))
                        .line(TEA, 7)
                        .line(MUG, 9)
                        .line(TEA, 6)
                        .line(line(RICE, "0.25")),
                "INSUFFICIENT_STOCK",
                new Refusal.InsufficientStock(
                        List.of(shortage(RICE, LON, "1.751", "1.5"), shortage(TEA, LON, "13", "12"))));
    }

    @Test
    void a_place_where_the_goods_never_were_is_short_of_them() {
        aShopWith(12);

        refuses(
                Issue.from(YRK).line(TEA, 1),
                "INSUFFICIENT_STOCK",
                new Refusal.InsufficientStock(List.of(shortage(TEA, YRK, "1", "0"))));
    }

    @Test
    void a_product_with_a_floor_is_issued_down_to_it_and_no_further() {
        aCompanyWithTwoShops();
        inventory().products().change(Sku.of(TEA), product -> product.floorAt(quantity("-5")));
        received(2, TEA, LON);

        inventory().post(Issue.from(LON).line(TEA, 6));

        assertThat(onHand(TEA, LON)).isEqualTo("-4");
        refuses(
                Issue.from(LON).line(TEA, 2),
                "INSUFFICIENT_STOCK",
                new Refusal.InsufficientStock(
                        List.of(new Shortage(cell(TEA, LON), quantity("2"), quantity("-4"), quantity("-5")))));
        inventory().post(Issue.from(LON).line(TEA, 1));
        assertThat(onHand(TEA, LON)).isEqualTo("-5");
    }

    @Test
    void a_floor_that_was_raised_above_the_stock_stops_issues_but_not_receipts() {
        aCompanyWithTwoShops();
        inventory().products().change(Sku.of(TEA), product -> product.floorAt(quantity("-5")));
        inventory().post(Issue.from(LON).line(TEA, 5));
        inventory().products().change(Sku.of(TEA), product -> product.floorAt(Quantity.ZERO));

        refuses(
                Issue.from(LON).line(TEA, 1),
                "INSUFFICIENT_STOCK",
                new Refusal.InsufficientStock(List.of(shortage(TEA, LON, "1", "-5"))));
        received(1, TEA, LON);
        assertThat(onHand(TEA, LON)).isEqualTo("-4");
        assertThat(inventory().verify().findings()).isEmpty();
    }

    @Test
    void what_is_unknown_archived_or_too_fine_is_refused() {
        aShopWith(12);
        aProduct(Product.of("OLD", "Old"));
        inventory().products().archive(Sku.of("OLD"));
        inventory().locations().archive(LocationCode.of(YRK));

        refuses(Issue.from(LON).line("NIX", 1), "UNKNOWN", new Refusal.Unknown(Subject.PRODUCT, "NIX"));
        refuses(Issue.from("NIX").line(TEA, 1), "UNKNOWN", new Refusal.Unknown(Subject.LOCATION, "NIX"));
        refuses(Issue.from(LON).line("OLD", 1), "ARCHIVED", new Refusal.Archived(Subject.PRODUCT, "OLD"));
        refuses(Issue.from(YRK).line(TEA, 1), "ARCHIVED", new Refusal.Archived(Subject.LOCATION, YRK));
        refuses(
                Issue.from(LON).line(line(TEA, "0.5")),
                "UNIT_TOO_FINE",
                new Refusal.UnitTooFine(Sku.of(TEA), 1, quantity("0.5"), UnitOfMeasure.PCS));
    }
}
