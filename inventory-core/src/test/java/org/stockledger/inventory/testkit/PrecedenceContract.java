package org.stockledger.inventory.testkit;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.ReceiptLine;
import org.stockledger.inventory.Refusal;
import org.stockledger.inventory.Refusal.Subject;
import org.stockledger.inventory.Reversal;
import org.stockledger.inventory.SaleLine;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.SaleReturn;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.Transfer;
import org.stockledger.inventory.UnitOfMeasure;

/** Where several reasons apply, the first in the order of {@link Refusal} is given, on every store. */
public abstract class PrecedenceContract extends ActivityContract {
    private static final CommandId SALE = CommandId.of("sale");

    @BeforeEach
    void aShopWithEverythingThatCanBeWrong() {
        aShopWith(10);
        aProduct(Product.of("OLD", "Archived").priced("1", "EUR"));
        aProduct(Product.of("FREE", "Without a price"));
        aProduct(Product.of("USD", "In dollars").priced("1", "USD"));
        aLocation("SHUT");
        inventory().products().archive(Sku.of("OLD"));
        inventory().locations().archive(LocationCode.of("SHUT"));
        inventory().sales().sell(SaleRequest.at(LON).line(TEA, 4).id(SALE.text()));
    }

    @Test
    void a_conflict_comes_before_the_unknown() {
        refuses(
                Receipt.into("NIX").line("NIX", 1).id(SALE.text()),
                "ID_CONFLICT",
                new Refusal.IdConflict(SALE, "the kind: SALE was posted, RECEIPT is asked"));
    }

    @Test
    void an_unknown_product_comes_before_an_unknown_location_wherever_it_stands() {
        refuses(
                Transfer.between("NIX", "NADA").line("OLD", 1).line("NOPE", 1),
                "UNKNOWN",
                new Refusal.Unknown(Subject.PRODUCT, "NOPE"));
    }

    @Test
    void an_unknown_source_comes_before_an_unknown_destination() {
        refuses(Transfer.between("NIX", "NADA").line(TEA, 1), "UNKNOWN", new Refusal.Unknown(Subject.LOCATION, "NIX"));
    }

    @Test
    void the_unknown_comes_before_the_archived() {
        refuses(
                Transfer.between("SHUT", "NIX").line("OLD", 1),
                "UNKNOWN",
                new Refusal.Unknown(Subject.LOCATION, "NIX"));
    }

    @Test
    void an_unknown_line_of_a_sale_comes_before_an_unknown_place_and_before_a_reversed_sale() {
        inventory().post(Reversal.of(SALE));

        refuses(
                SaleReturn.of(SALE).line(7, quantity("1")).into(LocationCode.of("NIX")),
                "UNKNOWN",
                new Refusal.Unknown(Subject.SALE_LINE, "line 7 of sale"));
        refuses(
                SaleReturn.of(SALE).line(1, quantity("1")).into(LocationCode.of("NIX")),
                "UNKNOWN",
                new Refusal.Unknown(Subject.LOCATION, "NIX"));
    }

    @Test
    void a_reversal_of_a_reversal_is_that_and_not_a_shortage() {
        inventory().post(Reversal.of(SALE).id("undo"));
        inventory().post(Issue.from(LON).line(TEA, 10));

        refuses(Reversal.of(CommandId.of("undo")), "NOT_REVERSIBLE", new Refusal.NotReversible(CommandId.of("undo")));
    }

    @Test
    void reversed_already_comes_before_too_much_returned() {
        inventory().post(Reversal.of(SALE));

        refuses(SaleReturn.of(SALE).line(1, quantity("4.5")), "ALREADY_REVERSED", new Refusal.AlreadyReversed(SALE));
    }

    @Test
    void reversed_already_comes_before_a_shortage() {
        CommandId receipt = received(1, TEA, YRK).id();
        inventory().post(Reversal.of(receipt));

        refuses(Reversal.of(receipt), "ALREADY_REVERSED", new Refusal.AlreadyReversed(receipt));
    }

    @Test
    void returned_goods_come_before_a_cell_that_would_run_over() {
        inventory().sales().takeBack(SaleReturn.of(SALE).line(1, quantity("1")));
        received(999_999_999_999L - 7, TEA, LON);

        refuses(Reversal.of(SALE), "HAS_RETURNS", new Refusal.HasReturns(SALE));
    }

    @Test
    void too_much_returned_comes_before_too_fine() {
        refuses(
                SaleReturn.of(SALE).line(1, quantity("4.5")),
                "RETURN_EXCEEDS_SOLD",
                new Refusal.ReturnExceedsSold(SALE, 1, quantity("4.5"), quantity("4")));
    }

    @Test
    void an_archived_product_comes_before_an_archived_location_wherever_it_stands() {
        refuses(
                Receipt.into("SHUT").line(TEA, 1).line("OLD", 1),
                "ARCHIVED",
                new Refusal.Archived(Subject.PRODUCT, "OLD"));
    }

    @Test
    void archived_comes_before_too_fine() {
        refuses(
                Receipt.into("SHUT").line(new ReceiptLine(Sku.of(TEA), quantity("0.5"), null)),
                "ARCHIVED",
                new Refusal.Archived(Subject.LOCATION, "SHUT"));
    }

    @Test
    void too_fine_comes_before_a_missing_price() {
        refuses(
                SaleRequest.at(LON).line("FREE", 1).line(new SaleLine(Sku.of(TEA), quantity("0.5"), null, null)),
                "UNIT_TOO_FINE",
                new Refusal.UnitTooFine(Sku.of(TEA), 2, quantity("0.5"), UnitOfMeasure.PCS));
    }

    @Test
    void a_missing_price_comes_before_another_currency() {
        refuses(
                SaleRequest.at(LON).line(TEA, 1).line("USD", 1).line("FREE", 1),
                "PRICE_MISSING",
                new Refusal.PriceMissing(Sku.of("FREE"), 3));
    }

    @Test
    void another_currency_comes_before_too_much_discount() {
        refuses(
                SaleRequest.at(LON).line(SaleLine.of(TEA, 1).less("5", "EUR")).line("USD", 1),
                "CURRENCY_MISMATCH",
                new Refusal.CurrencyMismatch(2, "EUR", "USD"));
    }

    @Test
    void too_much_discount_comes_before_too_large_an_amount() {
        refuses(
                SaleRequest.at(LON)
                        .line(SaleLine.of(TEA, 2).priced("999999999999", "EUR"))
                        .line(SaleLine.of(TEA, 1).less("4.51", "EUR")),
                "DISCOUNT_TOO_LARGE",
                new Refusal.DiscountTooLarge(2, euros("4.51"), euros("4.50")));
    }

    @Test
    void too_large_an_amount_comes_before_a_shortage() {
        refuses(
                SaleRequest.at(LON).line(SaleLine.of(TEA, 1_000).priced("999999999999", "EUR")),
                "AMOUNT_TOO_LARGE",
                new Refusal.AmountTooLarge(1, euros("999999999999000.00")));
    }

    @Test
    void a_shortage_comes_before_a_cell_that_would_run_over() {
        received(999_999_999_999L, MUG, YRK);
        received(5, MUG, LON);

        refuses(
                Transfer.between(LON, YRK).line(MUG, 1).line(TEA, 7),
                "INSUFFICIENT_STOCK",
                new Refusal.InsufficientStock(List.of(shortage(TEA, LON, "7", "6"))));
    }
}
