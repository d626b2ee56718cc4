package org.stockledger.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.stockledger.inventory.Context;
import org.stockledger.inventory.Entry;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Movement;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.ReceiptLine;
import org.stockledger.inventory.Refusal;
import org.stockledger.inventory.Refusal.Subject;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.UnitOfMeasure;

/** Goods come in from outside. */
public abstract class ReceivingContract extends ActivityContract {

    @Test
    void received_goods_are_on_hand() {
        aCompanyWithTwoShops();

        inventory().post(Receipt.into(LON).line(TEA, 40).line(RICE, 2));
        received("0.125", RICE, LON);

        assertThat(onHand(TEA, LON)).isEqualTo("40");
        assertThat(onHand(RICE, LON)).isEqualTo("2.125");
        assertThat(onHand(TEA, YRK)).isEqualTo("0");
    }

    @Test
    void the_posting_says_what_was_asked_and_what_it_did() {
        aShopWith(40);

        Posting posting = inventory()
                .post(Receipt.into(LON)
                        .id("delivery-7")
                        .line(ReceiptLine.of(TEA, 2).costing("1.123456", "USD"))
                        .line(RICE, 3));

        Instant at = posting.recordedAt();
        assertOnTime(at);
        Entry first = new Entry(cell(TEA, LON), 2, quantity("2"), quantity("42"), posting.id(), 1, at);
        Entry second = new Entry(cell(RICE, LON), 1, quantity("3"), quantity("3"), posting.id(), 2, at);
        LocationCode london = LocationCode.of(LON);
        assertThat(posting.id()).hasToString("delivery-7");
        assertThat(posting.kind()).isEqualTo(Kind.RECEIPT);
        assertThat(posting.reason()).isNull();
        assertThat(posting.target()).isNull();
        assertThat(posting.replayed()).isFalse();
        assertThat(posting.occurredAt()).isEqualTo(at);
        assertThat(posting.movements())
                .containsExactly(
                        new Movement(
                                posting.id(),
                                1,
                                Kind.RECEIPT,
                                Sku.of(TEA),
                                null,
                                london,
                                quantity("2"),
                                Money.of("1.123456", "USD"),
                                null,
                                null,
                                at,
                                at,
                                null,
                                List.of(first)),
                        new Movement(
                                posting.id(),
                                2,
                                Kind.RECEIPT,
                                Sku.of(RICE),
                                null,
                                london,
                                quantity("3"),
                                null,
                                null,
                                null,
                                at,
                                at,
                                null,
                                List.of(second)));
        assertThat(inventory().stock().find(posting.id())).contains(posting);
    }

    @Test
    void a_product_on_two_lines_gets_two_entries() {
        aShopWith(1);

        Posting posting = inventory().post(Receipt.into(LON).line(TEA, 2).line(TEA, 3));

        assertThat(posting.movements())
                .flatExtracting(Movement::entries)
                .extracting(Entry::sequence, Entry::delta, Entry::balance)
                .containsExactly(
                        Tuple.tuple(2L, quantity("2"), quantity("3")), Tuple.tuple(3L, quantity("3"), quantity("6")));
    }

    @Test
    void what_the_host_wants_to_remember_is_kept_to_the_letter() {
        aCompanyWithTwoShops();
        Context context = new Context(
                Instant.parse("1999-12-31T23:59:59.999999Z"),
                "PO 4711/É 🍵",
                "two\nlines\tand a tab \r\n",
                " clerk 7 ");
        Context empty = new Context(null, "", "", "");

        Posting remembered =
                inventory().post(Receipt.into(LON).line(TEA, 1).with(context).id("a"));
        Posting emptied =
                inventory().post(Receipt.into(LON).line(TEA, 1).with(empty).id("b"));

        assertThat(remembered.context()).isEqualTo(context);
        assertThat(remembered.movements().get(0).occurredAt()).isEqualTo(context.occurredAt());
        assertThat(posted("a")).isEqualTo(remembered);
        assertThat(emptied.context()).isEqualTo(new Context(emptied.recordedAt(), "", "", ""));
        assertThat(posted("b")).isEqualTo(emptied);
    }

    @Test
    void a_receipt_of_thousands_of_lines_is_one_posting() {
        aCompanyWithTwoShops();
        List<ReceiptLine> lines = Collections.nCopies(2_500, ReceiptLine.of(TEA, 1));

        Posting posting = inventory().post(Receipt.into(LON).lines(lines).id("many"));

        assertThat(posting.movements()).hasSize(2_500);
        assertThat(onHand(TEA, LON)).isEqualTo("2500");
        assertThat(posted("many")).isEqualTo(posting);
        assertThat(inventory().verify().findings()).isEmpty();
    }

    @Test
    void an_unknown_product_is_refused() {
        aCompanyWithTwoShops();

        refuses(Receipt.into(LON).line(TEA, 1).line("NIX", 1), "UNKNOWN", new Refusal.Unknown(Subject.PRODUCT, "NIX"));
    }

    @Test
    void an_unknown_location_is_refused() {
        aCompanyWithTwoShops();

        refuses(Receipt.into("NIX").line(TEA, 1), "UNKNOWN", new Refusal.Unknown(Subject.LOCATION, "NIX"));
    }

    @Test
    void an_archived_product_is_refused() {
        aCompanyWithTwoShops();
        inventory().products().archive(Sku.of(MUG));

        refuses(Receipt.into(LON).line(TEA, 1).line(MUG, 1), "ARCHIVED", new Refusal.Archived(Subject.PRODUCT, MUG));
    }

    @Test
    void an_archived_location_is_refused() {
        aCompanyWithTwoShops();
        inventory().locations().archive(LocationCode.of(LON));

        refuses(Receipt.into(LON).line(TEA, 1), "ARCHIVED", new Refusal.Archived(Subject.LOCATION, LON));
    }

    @Test
    void a_quantity_finer_than_the_unit_is_refused_never_rounded() {
        aCompanyWithTwoShops();
        ReceiptLine half = new ReceiptLine(Sku.of(TEA), quantity("1.5"), null);
        ReceiptLine dust = new ReceiptLine(Sku.of(RICE), quantity("1.0005"), null);

        refuses(
                Receipt.into(LON).line(MUG, 1).line(half),
                "UNIT_TOO_FINE",
                new Refusal.UnitTooFine(Sku.of(TEA), 2, quantity("1.5"), UnitOfMeasure.PCS));
        refuses(
                Receipt.into(LON).line(dust),
                "UNIT_TOO_FINE",
                new Refusal.UnitTooFine(Sku.of(RICE), 1, quantity("1.0005"), UnitOfMeasure.KG));
    }

    @Test
    void a_cell_is_filled_to_the_brim_and_no_further() {
        aProduct(Product.of("SAND", "Sand").countedIn(UnitOfMeasure.of("T", 6)));
        aLocation(LON);
        received("0.000001", "SAND", LON);
        received("999999999999.999998", "SAND", LON);

        assertThat(onHand("SAND", LON)).isEqualTo("999999999999.999999");
        refuses(
                Receipt.into(LON).line(new ReceiptLine(Sku.of("SAND"), quantity("0.000001"), null)),
                "BALANCE_TOO_LARGE",
                new Refusal.BalanceTooLarge(cell("SAND", LON), Quantity.MAX));
    }

    @Test
    void only_the_cell_that_would_run_over_is_named_and_nothing_of_the_receipt_is_kept() {
        aCompanyWithTwoShops();
        received(999_999_999_999L, MUG, LON);

        refuses(
                Receipt.into(LON).line(TEA, 5).line(MUG, 1),
                "BALANCE_TOO_LARGE",
                new Refusal.BalanceTooLarge(cell(MUG, LON), quantity("999999999999")));
        assertThat(onHand(TEA, LON)).isEqualTo("0");
    }
}
