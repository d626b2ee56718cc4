package org.stockledger.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stockledger.inventory.Context;
import org.stockledger.inventory.InsufficientStockException;
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
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.SaleLine;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.Shortage;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.SoldLine;
import org.stockledger.inventory.UnitOfMeasure;

/** A customer buys goods. */
public abstract class SellingContract extends ActivityContract {

    // ── stock ─────────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void sold_goods_are_gone_and_the_sale_says_what_was_sold_for_how_much() {
        aShopWith(40);
        Context context = Context.NONE.reference("receipt 123").actor("till-7");

        Sale sale = inventory()
                .sales()
                .sell(SaleRequest.at(LON).line(TEA, 2).with(context).id("till-7/000123"));

        assertThat(onHand(TEA, LON)).isEqualTo("38");
        assertThat(sale.id()).hasToString("till-7/000123");
        assertThat(sale.at()).isEqualTo(LocationCode.of(LON));
        assertOnTime(sale.recordedAt());
        assertThat(sale.context()).isEqualTo(context.occurredAt(sale.recordedAt()));
        assertThat(sale.reversed()).isFalse();
        assertThat(sale.total()).isEqualTo(euros("9.00"));
        assertThat(sale.lines())
                .containsExactly(new SoldLine(
                        1,
                        Sku.of(TEA),
                        "Green tea 250 g",
                        quantity("2"),
                        euros("4.50"),
                        euros("0.00"),
                        euros("9.00"),
                        Quantity.ZERO,
                        euros("0.00")));
        assertThat(inventory().sales().find(sale.id())).contains(sale);
    }

    @Test
    void the_posting_of_a_sale_carries_the_money_of_each_line() {
        aShopWith(40);
        received(5, MUG, LON);

        Posting posting =
                inventory().post(SaleRequest.at(LON).line(TEA, 2).line(MUG, 1).id("s"));

        assertThat(posting.kind()).isEqualTo(Kind.SALE);
        assertThat(posting.movements())
                .extracting(Movement::sku, Movement::from, Movement::to, Movement::quantity, Movement::total)
                .containsExactly(
                        tuple(Sku.of(TEA), LocationCode.of(LON), null, quantity("2"), euros("9.00")),
                        tuple(Sku.of(MUG), LocationCode.of(LON), null, quantity("1"), euros("7.25")));
        assertThat(posted("s")).isEqualTo(posting);
    }

    @Test
    void a_sale_in_a_list_answers_its_sale() {
        aShopWith(40);

        Outcome outcome = inventory()
                .post(List.of(SaleRequest.at(LON).line(TEA, 2).id("s")))
                .get(0);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Posted.class,
                        done -> assertThat(done.sale())
                                .isEqualTo(
                                        inventory().sales().find(done.posting().id()))
                                .isPresent());
    }

    @Test
    void selling_more_than_is_on_hand_is_refused_and_changes_nothing() {
        aShopWith(12);
        SaleRequest request = SaleRequest.at(LON).line(TEA, 13);

        refuses(request, "INSUFFICIENT_STOCK", new Refusal.InsufficientStock(List.of(shortage(TEA, LON, "13", "12"))));
        assertThatThrownBy(() -> inventory().sales().sell(request))
                .isInstanceOfSatisfying(
                        InsufficientStockException.class,
                        refused -> assertThat(refused.shortages()).containsExactly(shortage(TEA, LON, "13", "12")))
                .hasMessage("13 of TEA-250 requested at LON, 12 on hand");
        assertThat(inventory().sales().find(request.id())).isEmpty();
    }

    @Test
    void all_short_cells_are_named_at_once() {
        aShopWith(1);
        received("0.5", RICE, LON);
        received(100, MUG, LON);

        refuses(
                SaleRequest.at(LON).line(MUG, 1).line(RICE, 1).line(TEA, 1).line(TEA, 1),
                "INSUFFICIENT_STOCK",
                new Refusal.InsufficientStock(List.of(shortage(RICE, LON, "1", "0.5"), shortage(TEA, LON, "2", "1"))));
    }

    @Test
    void an_article_may_stand_on_several_lines_at_several_prices() {
        aShopWith(3);

        Sale sale = inventory()
                .sales()
                .sell(SaleRequest.at(LON)
                        .line(TEA, 1)
                        .line(SaleLine.of(TEA, 1).priced("0", "EUR"))
                        .line(SaleLine.of(TEA, 1).less("0.50", "EUR")));

        assertThat(sale.lines()).extracting(SoldLine::number).containsExactly(1, 2, 3);
        assertThat(sale.lines())
                .extracting(line -> line.total().toString())
                .containsExactly("4.50 EUR", "0.00 EUR", "4.00 EUR");
        assertThat(sale.total()).isEqualTo(euros("8.50"));
        assertThat(onHand(TEA, LON)).isEqualTo("0");
    }

    @Test
    void a_product_that_may_be_owed_is_sold_below_zero_down_to_its_floor() {
        aCompanyWithTwoShops();
        inventory().products().change(Sku.of(TEA), product -> product.floorAt(quantity("-2")));

        inventory().sales().sell(SaleRequest.at(LON).line(TEA, 2));

        assertThat(onHand(TEA, LON)).isEqualTo("-2");
        refuses(
                SaleRequest.at(LON).line(TEA, 1),
                "INSUFFICIENT_STOCK",
                new Refusal.InsufficientStock(
                        List.of(new Shortage(cell(TEA, LON), quantity("1"), quantity("-2"), quantity("-2")))));
    }

    // ── money ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /** Line total = round(quantity × unit price, half up, the currency's digits) − discount. */
    @ParameterizedTest
    @CsvSource({
        // quantity, price, currency, discount, line total
        "3,         3.33,     EUR, ,      9.99",
        "1.5,       0.33,     EUR, ,      0.50",
        "0.005,     1,        EUR, ,      0.01",
        "0.004,     1,        EUR, ,      0.00",
        "0.015,     1,        EUR, ,      0.02",
        "2.5,       0.001,    GBP, ,      0.00",
        "5,         0.001,    GBP, ,      0.01",
        "1000,      0.001,    GBP, ,      1.00",
        "7,         0.142857, USD, ,      1.00",
        "1,         1.5,      JPY, ,      2",
        "3,         0.5,      JPY, ,      2",
        "1,         0.0005,   KWD, ,      0.001",
        "2,         0,        EUR, ,      0.00",
        "2,         4.50,     EUR, 9.00,  0.00",
        "2,         4.50,     EUR, 0.01,  8.99",
        "1.5,       0.33,     EUR, 0.50,  0.00",
        "999999,    999999.99, EUR, ,     999998990000.01",
        "0.000001,  0.000001, EUR, ,      0.00"
    })
    void a_line_costs_its_rounded_amount_less_the_discount(
            String quantity, String price, String currency, String discount, String total) {
        aProduct(Product.of("X", "x").countedIn(UnitOfMeasure.of("U", 6)));
        aLocation(LON);
        received("1000000", "X", LON);
        Money off = discount == null ? null : Money.of(discount, currency);
        SaleLine line = new SaleLine(Sku.of("X"), quantity(quantity), Money.of(price, currency), off);

        Sale sale = inventory().sales().sell(SaleRequest.at(LON).line(line));

        assertThat(sale.lines().get(0).total()).isEqualTo(Money.of(total, currency));
        assertThat(sale.lines().get(0).unitPrice()).isEqualTo(Money.of(price, currency));
        assertThat(sale.lines().get(0).discount()).isEqualTo(Money.of(discount == null ? "0" : discount, currency));
        assertThat(sale.total()).isEqualTo(Money.of(total, currency));
        assertThat(inventory().sales().find(sale.id())).contains(sale);
    }

    @Test
    void the_total_is_the_sum_of_the_rounded_lines() {
        aCompanyWithTwoShops();
        received(3, TEA, LON);
        SaleLine third = SaleLine.of(TEA, 1).priced("0.335", "EUR");

        Sale sale = inventory().sales().sell(SaleRequest.at(LON).lines(List.of(third, third, third)));

        assertThat(sale.total()).isEqualTo(euros("1.02"));
    }

    @Test
    void the_price_and_the_name_stay_as_sold() {
        aShopWith(40);
        Sale sold = inventory().sales().sell(SaleRequest.at(LON).line(TEA, 2));

        inventory()
                .products()
                .change(
                        Sku.of(TEA),
                        product ->
                                product.named("Black tea").priced("9.99", "USD").renamed("BLACK"));

        assertThat(inventory().sales().find(sold.id())).contains(sold);
        assertThat(sold.lines().get(0).sku()).isEqualTo(Sku.of(TEA));
    }

    @Test
    void a_product_without_a_price_needs_one_on_the_line() {
        aShopWith(40);
        aProduct(Product.of("GIFT", "Gift"));
        received(5, "GIFT", LON);

        refuses(
                SaleRequest.at(LON).line(TEA, 1).line("GIFT", 1),
                "PRICE_MISSING",
                new Refusal.PriceMissing(Sku.of("GIFT"), 2));
        Sale sale = inventory()
                .sales()
                .sell(SaleRequest.at(LON).line(SaleLine.of("GIFT", 1).priced("1", "EUR")));
        assertThat(sale.total()).isEqualTo(euros("1.00"));
    }

    @Test
    void a_sale_is_in_one_currency() {
        aShopWith(40);
        aProduct(Product.of("USD", "Dollar thing").priced("1", "USD"));
        received(5, "USD", LON);

        refuses(
                SaleRequest.at(LON).line(TEA, 1).line("USD", 1),
                "CURRENCY_MISMATCH",
                new Refusal.CurrencyMismatch(2, "EUR", "USD"));
        refuses(
                SaleRequest.at(LON).line(TEA, 1).line(SaleLine.of(TEA, 1).less("1", "GBP")),
                "CURRENCY_MISMATCH",
                new Refusal.CurrencyMismatch(2, "EUR", "GBP"));
        refuses(
                SaleRequest.at(LON).line(SaleLine.of(TEA, 1).less("1", "GBP")),
                "CURRENCY_MISMATCH",
                new Refusal.CurrencyMismatch(1, "EUR", "GBP"));
        Sale sale = inventory()
                .sales()
                .sell(SaleRequest.at(LON)
                        .line(TEA, 1)
                        .line(SaleLine.of("USD", 1).priced("1", "EUR")));
        assertThat(sale.total()).isEqualTo(euros("5.50"));
    }

    @Test
    void a_discount_is_never_more_than_its_line() {
        aShopWith(40);

        refuses(
                SaleRequest.at(LON).line(TEA, 1).line(SaleLine.of(TEA, 2).less("9.01", "EUR")),
                "DISCOUNT_TOO_LARGE",
                new Refusal.DiscountTooLarge(2, euros("9.01"), euros("9.00")));
        refuses(
                SaleRequest.at(LON)
                        .line(SaleLine.of(TEA, 2).priced("0.0024", "EUR").less("0.01", "EUR")),
                "DISCOUNT_TOO_LARGE",
                new Refusal.DiscountTooLarge(1, euros("0.01"), euros("0.00")));
    }

    @Test
    void a_line_worth_more_than_the_ledger_can_keep_is_refused() {
        aShopWith(40);

        refuses(
                SaleRequest.at(LON).line(TEA, 1).line(SaleLine.of(TEA, 2).priced("500000000000", "EUR")),
                "AMOUNT_TOO_LARGE",
                new Refusal.AmountTooLarge(2, euros("1000000000000.00")));
    }

    @Test
    void a_sale_worth_more_than_the_ledger_can_keep_is_refused() {
        aShopWith(40);
        SaleLine half = SaleLine.of(TEA, 1).priced("500000000000", "EUR");

        refuses(
                SaleRequest.at(LON).line(half).line(half),
                "AMOUNT_TOO_LARGE",
                new Refusal.AmountTooLarge(0, euros("1000000000000.00")));
        Sale largest = inventory()
                .sales()
                .sell(SaleRequest.at(LON).line(half).line(SaleLine.of(TEA, 1).priced("499999999999.99", "EUR")));
        assertThat(largest.total()).isEqualTo(euros("999999999999.99"));
        assertThat(inventory().sales().find(largest.id())).contains(largest);
    }

    // ── what else is refused ──────────────────────────────────────────────────────────────────────────────────────

    @Test
    void what_is_unknown_archived_or_too_fine_is_refused() {
        aShopWith(12);
        inventory().products().archive(Sku.of(MUG));
        inventory().locations().archive(LocationCode.of(YRK));

        refuses(SaleRequest.at(LON).line("NIX", 1), "UNKNOWN", new Refusal.Unknown(Subject.PRODUCT, "NIX"));
        refuses(SaleRequest.at("NIX").line(TEA, 1), "UNKNOWN", new Refusal.Unknown(Subject.LOCATION, "NIX"));
        refuses(SaleRequest.at(LON).line(MUG, 1), "ARCHIVED", new Refusal.Archived(Subject.PRODUCT, MUG));
        refuses(SaleRequest.at(YRK).line(TEA, 1), "ARCHIVED", new Refusal.Archived(Subject.LOCATION, YRK));
        refuses(
                SaleRequest.at(LON).line(TEA, 1).line(new SaleLine(Sku.of(TEA), quantity("1.5"), null, null)),
                "UNIT_TOO_FINE",
                new Refusal.UnitTooFine(Sku.of(TEA), 2, quantity("1.5"), UnitOfMeasure.PCS));
    }
}
