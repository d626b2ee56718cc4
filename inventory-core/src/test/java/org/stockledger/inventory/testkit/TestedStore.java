package org.stockledger.inventory.testkit;

import java.util.Arrays;
import java.util.Comparator;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Settings;

/** A store, as the contracts see it. */
public interface TestedStore {
    /**
     * A door to the ledger of the running test. The ledger is empty when the test begins; a second call within the test
     * opens a second door to the same ledger, as another process would.
     */
    Inventory inventory(Settings settings);

    /**
     * How the store orders the names of products and locations: by code point. H2 orders by UTF-16 unit, which is the
     * one exception a store may make.
     */
    default Comparator<String> textOrder() {
        return byCodePoint();
    }

    /** How many transfers the race of transfers makes, all its threads together. */
    default int racingTransfers() {
        return 10_000;
    }

    /** The order by code point: that of the bytes in UTF-8. */
    static Comparator<String> byCodePoint() {
        return (left, right) -> {
            int[] leftPoints = left.codePoints().toArray();
            int[] rightPoints = right.codePoints().toArray();
            return Arrays.compare(leftPoints, rightPoints);
        };
    }
}
