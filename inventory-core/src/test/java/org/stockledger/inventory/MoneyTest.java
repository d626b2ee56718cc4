package org.stockledger.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "4.5,      EUR, 4.50 EUR",
        "4.500000, EUR, 4.50 EUR",
        "0,        EUR, 0.00 EUR",
        "-0.00,    EUR, 0.00 EUR",
        "0.001,    GBP, 0.001 GBP",
        "5,        JPY, 5 JPY",
        "1.5,      JPY, 1.5 JPY",
        "1,        KWD, 1.000 KWD",
        "-3.1,     USD, -3.10 USD",
        "1200,     EUR, 1200.00 EUR"
    })
    void an_amount_is_written_with_the_digits_of_its_currency(String amount, String currency, String written) {
        assertThat(Money.of(amount, currency)).hasToString(written);
    }

    @Test
    void equal_amounts_are_equal_however_they_are_written() {
        Money one = new Money(new BigDecimal("1E+2"), Currency.getInstance("EUR"));

        assertThat(one).isEqualTo(Money.of("100.0", "EUR")).hasSameHashCodeAs(Money.of("100", "EUR"));
        assertThat(one).isNotEqualTo(Money.of("100", "USD"));
    }

    @ParameterizedTest
    @CsvSource({
        "4.50,  2,        EUR, 9.00",
        "0.005, 1,        EUR, 0.01",
        "0.005, 3,        EUR, 0.02",
        "0.004999, 1,     EUR, 0.00",
        "0.333, 1.5,      EUR, 0.50",
        "1.5,   1,        JPY, 2",
        "2.5,   1,        JPY, 3",
        "0.5,   1,        JPY, 1",
        "0.0005, 1,       KWD, 0.001",
        "999999999999.999999, 999999999999.999999, EUR, 999999999999999998000000.00"
    })
    void a_price_times_a_quantity_is_rounded_half_up_to_the_currency(
            String price, String quantity, String currency, String amount) {
        assertThat(Money.of(price, currency).times(Quantity.parse(quantity))).isEqualTo(Money.of(amount, currency));
    }

    @Test
    void sums_and_differences_are_exact() {
        assertThat(Money.of("0.1", "EUR").plus(Money.of("0.2", "EUR"))).isEqualTo(Money.of("0.3", "EUR"));
        assertThat(Money.of("0.1", "EUR").minus(Money.of("0.2", "EUR"))).isEqualTo(Money.of("-0.1", "EUR"));
        assertThat(Money.of("0.1", "EUR").negated()).isEqualTo(Money.of("-0.1", "EUR"));
    }

    @Test
    void other_currencies_do_not_add_up() {
        assertThatThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "USD")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("CURRENCY_MISMATCH");
    }
}
