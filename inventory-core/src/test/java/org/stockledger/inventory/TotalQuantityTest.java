package org.stockledger.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalQuantityTest {
    private static TotalQuantity total(String number) {
        return new TotalQuantity(new BigDecimal(number));
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "2.000000, 2", "20, 20", "2E+1, 20", "-0.250, -0.25", "0.000, 0", "1.234567, 1.234567"})
    void equal_sums_are_one_value_in_plain_notation(String number, String plain) {
        assertThat(total(number)).isEqualTo(total(plain)).hasToString(plain);
        assertThat(total(number)).hasSameHashCodeAs(total(plain));
    }

    @Test
    void a_sum_holds_more_than_a_quantity() {
        TotalQuantity sum = TotalQuantity.ZERO;
        for (int i = 0; i < 100; i++) {
            sum = sum.plus(Quantity.MAX);
        }

        assertThat(sum).hasToString("99999999999999.9999");
        assertThat(sum.minus(TotalQuantity.of(Quantity.MAX))).hasToString("98999999999999.999901");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1234567, QUANTITY_SCALE",
        "1E-7, QUANTITY_SCALE",
        "1E+26, QUANTITY_TOO_LARGE",
        "1E+999999999, QUANTITY_TOO_LARGE"
    })
    void what_no_sum_of_quantities_can_be_is_invalid(String number, String code) {
        InvalidInputException invalid = catchThrowableOfType(InvalidInputException.class, () -> total(number));

        assertThat(invalid.code()).isEqualTo(code);
        assertThat(invalid.field()).isEqualTo("quantity");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, OUT",
        "0, 0, OUT",
        "0.000001, 0, AVAILABLE",
        "0, 5, OUT",
        "0.000001, 5, LOW",
        "4.999999, 5, LOW",
        "5, 5, AVAILABLE",
        "5.000001, 5, AVAILABLE"
    })
    void a_status_is_out_at_zero_low_below_the_reorder_point_and_available_from_it_on(
            String onHand, String reorderPoint, StockStatus status) {
        assertThat(StockStatus.of(total(onHand), Quantity.parse(reorderPoint))).isEqualTo(status);
    }
}
