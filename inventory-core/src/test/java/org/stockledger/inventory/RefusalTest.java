package org.stockledger.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.Refusal.Subject;

/** Codes and sentences are promises: programs and night shifts live by them. */
class RefusalTest {
    private static final Sku TEA = Sku.of("TEA");
    private static final Cell CELL = new Cell(TEA, LocationCode.of("LON"));
    private static final CommandId ID = CommandId.of("c1");

    static Stream<Arguments> refusals() {
        Level level = new Level(CELL, Quantity.of(3), 1, Instant.EPOCH);
        return Stream.of(
                told(
                        new Refusal.IdConflict(ID, "the reason"),
                        "ID_CONFLICT",
                        "command c1 was posted before with other content: the reason"),
                told(
                        new Refusal.Unknown(Subject.SALE_LINE, "line 3 of s"),
                        "UNKNOWN",
                        "unknown sale line: line 3 of s"),
                told(
                        new Refusal.NotReversible(ID),
                        "NOT_REVERSIBLE",
                        "command c1 is a reversal and cannot be reversed"),
                told(new Refusal.AlreadyReversed(ID), "ALREADY_REVERSED", "command c1 is reversed already"),
                told(
                        new Refusal.HasReturns(ID),
                        "HAS_RETURNS",
                        "goods of sale c1 came back; reverse the returns first"),
                told(
                        new Refusal.ReturnExceedsSold(ID, 2, Quantity.of(5), Quantity.of(4)),
                        "RETURN_EXCEEDS_SOLD",
                        "5 of line 2 of sale c1 to be returned, 4 returnable"),
                told(new Refusal.Archived(Subject.LOCATION, "LON"), "ARCHIVED", "location LON is archived"),
                told(
                        new Refusal.UnitTooFine(TEA, 1, Quantity.parse("0.5"), UnitOfMeasure.PCS),
                        "UNIT_TOO_FINE",
                        "line 1: 0.5 of TEA, unit PCS allows 0 decimals"),
                told(
                        new Refusal.PriceMissing(TEA, 1),
                        "PRICE_MISSING",
                        "line 1: no price given for TEA, and it has no list price"),
                told(
                        new Refusal.CurrencyMismatch(2, "EUR", "USD"),
                        "CURRENCY_MISMATCH",
                        "line 2 is in USD, the sale is in EUR"),
                told(
                        new Refusal.DiscountTooLarge(1, Money.of("2", "EUR"), Money.of("1", "EUR")),
                        "DISCOUNT_TOO_LARGE",
                        "line 1: discount 2.00 EUR on an amount of 1.00 EUR"),
                told(
                        new Refusal.AmountTooLarge(0, Money.of("1000000000000", "EUR")),
                        "AMOUNT_TOO_LARGE",
                        "the sale amounts to 1000000000000.00 EUR, at most 999999999999.999999"),
                told(
                        new Refusal.InsufficientStock(
                                List.of(new Shortage(CELL, Quantity.of(13), Quantity.of(12), Quantity.ZERO))),
                        "INSUFFICIENT_STOCK",
                        "13 of TEA requested at LON, 12 on hand"),
                told(
                        new Refusal.BalanceTooLarge(CELL, Quantity.of(3)),
                        "BALANCE_TOO_LARGE",
                        "more than 999999999999.999999 of TEA at LON, 3 on hand"),
                told(new Refusal.SkuTaken(TEA), "SKU_TAKEN", "SKU TEA is taken"),
                told(new Refusal.CodeTaken(LocationCode.of("LON")), "CODE_TAKEN", "location code LON is taken"),
                told(
                        new Refusal.HasHistory(Subject.PRODUCT, "TEA"),
                        "HAS_HISTORY",
                        "product TEA has history; archive it instead of deleting it"),
                told(
                        new Refusal.StockRemains(Subject.PRODUCT, "TEA", List.of(level)),
                        "STOCK_REMAINS",
                        "product TEA still has stock: 3 of TEA at LON"),
                told(
                        new Refusal.HistoryTooFine(TEA, UnitOfMeasure.KG),
                        "HISTORY_TOO_FINE",
                        "the history of TEA holds finer quantities than unit KG with 3 decimals"));
    }

    private static Arguments told(Refusal refusal, String code, String message) {
        return Arguments.of(refusal, code, message);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_has_a_stable_code_and_a_sentence(Refusal refusal, String code, String message) {
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.message()).isEqualTo(message);
        assertThat(RefusedException.of(refusal)).hasMessage(message);
        assertThat(RefusedException.of(refusal).refusal()).isEqualTo(refusal);
    }

    @Test
    void every_refusal_is_listed_here() {
        List<String> listed =
                refusals().map(row -> row.get()[0].getClass().getSimpleName()).toList();
        List<String> all = Arrays.stream(Refusal.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void a_shortage_says_what_could_have_been_taken() {
        Shortage owed = new Shortage(CELL, Quantity.of(9), Quantity.of(2), Quantity.of(-5));
        Shortage beyond = new Shortage(CELL, Quantity.of(1), Quantity.of(-7), Quantity.of(-5));

        assertThat(owed.available()).isEqualTo(Quantity.of(7));
        assertThat(beyond.available()).isEqualTo(Quantity.ZERO);
        assertThat(owed).hasToString("9 of TEA requested at LON, 2 on hand and 7 available down to -5");
    }
}
