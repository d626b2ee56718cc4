package org.stockledger.examples.erp;

import java.math.BigDecimal;

/** Numbers as databases answer them: each of another class and with another number of zeros. */
final class Numbers {
    private Numbers() {}

    static BigDecimal plain(Number number) {
        BigDecimal exact = new BigDecimal(number.toString());
        return exact.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(exact.stripTrailingZeros().toPlainString());
    }
}
