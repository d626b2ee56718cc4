package org.stockledger.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "0,                    0,                   0",
        "-0.000,               0,                   0",
        "1,                    1000000,             0",
        "1.000000000000,       1000000,             0",
        "000012,               12000000,            0",
        "0.000001,             1,                   6",
        "-0.25,                -250000,             2",
        "1.5,                  1500000,             1",
        "999999999999.999999,  999999999999999999,  6",
        "-9223372036854.775808, -9223372036854775808, 6"
    })
    void a_decimal_number_is_read_exactly(String text, long millionths, int decimals) {
        Quantity quantity = Quantity.parse(text);

        assertThat(quantity.millionths()).isEqualTo(millionths);
        assertThat(quantity.decimals()).isEqualTo(decimals);
        assertThat(Quantity.parse(quantity.toString())).isEqualTo(quantity);
        assertThat(quantity.toBigDecimal()).isEqualByComparingTo(new BigDecimal(text));
        assertThat(Quantity.of(new BigDecimal(text))).isEqualTo(quantity);
    }

    @Test
    void trailing_zeros_are_no_precision() {
        assertThat(Quantity.of(new BigDecimal("1"))).isEqualTo(Quantity.of(new BigDecimal("1.0000000000")));
        assertThat(Quantity.of(new BigDecimal("1E+3")))
                .isEqualTo(Quantity.of(1_000))
                .hasToString("1000");
        assertThat(Quantity.parse("7.500")).hasToString("7.5");
    }

    @Test
    void what_the_type_cannot_hold_is_refused_and_never_wraps() {
        Quantity largest = new Quantity(Long.MAX_VALUE);
        Quantity smallest = new Quantity(Long.MIN_VALUE);

        for (Runnable overflow : new Runnable[] {
            () -> largest.plus(new Quantity(1)),
            () -> smallest.minus(new Quantity(1)),
            smallest::negated,
            smallest::abs,
            () -> Quantity.of(9_223_372_036_855L),
            () -> Quantity.parse("9223372036854.775808")
        }) {
            assertThatThrownBy(overflow::run)
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            invalid -> assertThat(invalid.code()).isEqualTo("QUANTITY_TOO_LARGE"));
        }
        assertThat(Quantity.of(9_223_372_036_854L)).hasToString("9223372036854");
    }

    @Test
    void quantities_are_ordered_by_size() {
        assertThat(Quantity.parse("-1")).isLessThan(Quantity.ZERO);
        assertThat(Quantity.parse("0.1")).isGreaterThan(Quantity.parse("0.099999"));
        assertThat(Quantity.parse("-3").abs()).isEqualTo(Quantity.of(3));
        assertThat(Quantity.parse("-3").signum()).isEqualTo(-1);
    }
}
