package org.stockledger.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stockledger.examples.replay.SalesLineFixture.aLine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RejectingLinesTest {

    @ParameterizedTest
    @CsvSource(nullValues = "good", textBlock = """
            # invoice, code,    quantity, price,     reason
            540113,    22011,    6,        4.95,      good
            C540113,   22011,    -6,       4.95,      good
            540113,    POST,     1,        18.0,      good
            540113,    22011,    1,        0.000001,  good
            12a,       22011,    1,        4.95,      good
            540113,    '',       6,        4.95,      MISSING_CODE
            540113,    '  ',     6,        4.95,      MISSING_CODE
            C540113,   '',       -6,       4.95,      MISSING_CODE
            A540113,   B,        1,        11062.06,  UNKNOWN_PREFIX
            c540113,   22011,    -6,       4.95,      UNKNOWN_PREFIX
            É540113,   22011,    6,        4.95,      UNKNOWN_PREFIX
            540113,    22011,    0,        4.95,      ZERO_QUANTITY
            C540113,   22011,    0,        4.95,      ZERO_QUANTITY
            C540113,   22011,    6,        4.95,      POSITIVE_CANCELLATION
            540113,    22011,    -6,       4.95,      NEGATIVE_SALE
            540113,    22011,    6,        0,         PRICE_NOT_POSITIVE
            540113,    22011,    6,        0.00,      PRICE_NOT_POSITIVE
            540113,    22011,    6,        -4.95,     PRICE_NOT_POSITIVE
            C540113,   22011,    -6,       0,         PRICE_NOT_POSITIVE
            """)
    void a_line_is_rejected_by_its_rule(
            String invoice, String code, long quantity, String price, @Nullable Rejection reason) {
        assertThat(Rejection.of(aLine(invoice, code, quantity, price)).orElse(null))
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # invoice, code,   quantity, price, the first of those that match
            A540113,   '',     0,        0,     MISSING_CODE
            C540113,   '',     6,        0,     MISSING_CODE
            A540113,   22011,  0,        0,     UNKNOWN_PREFIX
            A540113,   22011,  -6,       -1,    UNKNOWN_PREFIX
            540113,    22011,  0,        0,     ZERO_QUANTITY
            C540113,   22011,  0,        0,     ZERO_QUANTITY
            C540113,   22011,  6,        0,     POSITIVE_CANCELLATION
            540113,    22011,  -6,       0,     NEGATIVE_SALE
            """)
    void the_first_rule_that_matches_is_the_reason(
            String invoice, String code, long quantity, String price, Rejection reason) {
        assertThat(Rejection.of(aLine(invoice, code, quantity, price))).contains(reason);
    }

    @Test
    void there_are_six_rules_in_this_order() {
        assertThat(Arrays.stream(Rejection.values()).map(Enum::name))
                .containsExactly(
                        "MISSING_CODE",
                        "UNKNOWN_PREFIX",
                        "ZERO_QUANTITY",
                        "POSITIVE_CANCELLATION",
                        "NEGATIVE_SALE",
                        "PRICE_NOT_POSITIVE");
    }
}
