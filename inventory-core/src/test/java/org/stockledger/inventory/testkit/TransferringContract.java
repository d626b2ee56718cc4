package org.stockledger.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stockledger.inventory.Entry;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Movement;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Refusal;
import org.stockledger.inventory.Refusal.Subject;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.Transfer;
import org.stockledger.inventory.UnitOfMeasure;

/** Goods go from one location to another. */
public abstract class TransferringContract extends ActivityContract {

    @Test
    void transferred_goods_leave_one_place_and_arrive_at_the_other_in_one_instant() {
        aShopWith(40);

        Posting posting =
                inventory().post(Transfer.between(LON, YRK).line(TEA, 10).id("t"));

        Instant at = posting.recordedAt();
        assertThat(onHand(TEA, LON)).isEqualTo("30");
        assertThat(onHand(TEA, YRK)).isEqualTo("10");
        assertThat(posting.movements())
                .containsExactly(new Movement(
                        posting.id(),
                        1,
                        Kind.TRANSFER,
                        Sku.of(TEA),
                        LocationCode.of(LON),
                        LocationCode.of(YRK),
                        quantity("10"),
                        null,
                        null,
                        null,
                        at,
                        at,
                        null,
                        List.of(
                                new Entry(cell(TEA, LON), 2, quantity("-10"), quantity("30"), posting.id(), 1, at),
                                new Entry(cell(TEA, YRK), 1, quantity("10"), quantity("10"), posting.id(), 1, at))));
        assertThat(posted("t")).isEqualTo(posting);
    }

    @Test
    void every_look_at_an_instant_sees_both_ends_of_a_transfer_or_none() {
        aShopWith(40);
        Instant before = posted(received(1, MUG, LON).id().text()).recordedAt();
        clock.moveBy(Duration.ofSeconds(1));
        Posting posting = inventory().post(Transfer.between(LON, YRK).line(TEA, 10));

        assertThat(onHandAt(TEA, LON, before)).isEqualTo("40");
        assertThat(onHandAt(TEA, YRK, before)).isEqualTo("0");
        assertThat(onHandAt(TEA, LON, microsAfter(posting.recordedAt(), -1))).isEqualTo("40");
        assertThat(onHandAt(TEA, YRK, microsAfter(posting.recordedAt(), -1))).isEqualTo("0");
        assertThat(onHandAt(TEA, LON, posting.recordedAt())).isEqualTo("30");
        assertThat(onHandAt(TEA, YRK, posting.recordedAt())).isEqualTo("10");
    }

    @Test
    void a_transfer_of_more_than_is_there_is_refused_as_a_whole() {
        aShopWith(40);
        received(1, MUG, LON);

        refuses(
                Transfer.between(LON, YRK).line(TEA, 10).line(MUG, 3),
                "INSUFFICIENT_STOCK",
                new Refusal.InsufficientStock(List.of(shortage(MUG, LON, "3", "1"))));
    }

    @Test
    void goods_cannot_be_sent_before_they_arrive_and_may_be_sent_on_after() {
        aShopWith(5);

        refuses(
                Transfer.between(YRK, LON).line(TEA, 1),
                "INSUFFICIENT_STOCK",
                new Refusal.InsufficientStock(List.of(shortage(TEA, YRK, "1", "0"))));
        inventory().post(Transfer.between(LON, YRK).line(TEA, 5));
        inventory().post(Transfer.between(YRK, LON).line(TEA, 5));
        assertThat(onHand(TEA, LON)).isEqualTo("5");
        assertThat(onHand(TEA, YRK)).isEqualTo("0");
    }

    @Test
    void a_product_on_two_lines_moves_twice() {
        aShopWith(40);

        Posting posting =
                inventory().post(Transfer.between(LON, YRK).line(TEA, 1).line(TEA, 2));

        assertThat(posting.movements())
                .flatExtracting(Movement::entries)
                .extracting(entry -> entry.cell().location().text() + " #" + entry.sequence() + " " + entry.balance())
                .containsExactly("LON #2 39", "YRK #1 1", "LON #3 37", "YRK #2 3");
    }

    @Test
    void a_destination_that_would_run_over_is_refused() {
        aShopWith(1);
        received(999_999_999_999L, TEA, YRK);

        refuses(
                Transfer.between(LON, YRK).line(TEA, 1),
                "BALANCE_TOO_LARGE",
                new Refusal.BalanceTooLarge(cell(TEA, YRK), quantity("999999999999")));
    }

    @Test
    void what_is_unknown_archived_or_too_fine_is_refused_at_either_end() {
        aShopWith(12);
        aLocation("OLD");
        inventory().locations().archive(LocationCode.of("OLD"));
        inventory().products().archive(Sku.of(MUG));

        refuses(Transfer.between(LON, YRK).line("NIX", 1), "UNKNOWN", new Refusal.Unknown(Subject.PRODUCT, "NIX"));
        refuses(Transfer.between(LON, "NIX").line(TEA, 1), "UNKNOWN", new Refusal.Unknown(Subject.LOCATION, "NIX"));
        refuses(Transfer.between("NIX", LON).line(TEA, 1), "UNKNOWN", new Refusal.Unknown(Subject.LOCATION, "NIX"));
        refuses(Transfer.between(LON, YRK).line(MUG, 1), "ARCHIVED", new Refusal.Archived(Subject.PRODUCT, MUG));
        refuses(Transfer.between(LON, "OLD").line(TEA, 1), "ARCHIVED", new Refusal.Archived(Subject.LOCATION, "OLD"));
        refuses(Transfer.between("OLD", LON).line(TEA, 1), "ARCHIVED", new Refusal.Archived(Subject.LOCATION, "OLD"));
        refuses(
                Transfer.between(LON, YRK).line(line(TEA, "0.5")),
                "UNIT_TOO_FINE",
                new Refusal.UnitTooFine(Sku.of(TEA), 1, quantity("0.5"), UnitOfMeasure.PCS));
    }

    private String onHandAt(String sku, String location, Instant asOf) {
        return inventory()
                .stock()
                .onHand(Sku.of(sku), LocationCode.of(location), asOf)
                .toString();
    }
}
