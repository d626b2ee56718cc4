package org.stockledger.examples.benchmark;

import java.math.BigDecimal;

/** So much of an article in a basket. */
record Item(String sku, long quantity) {
    BigDecimal amount() {
        return BigDecimal.valueOf(quantity);
    }
}
