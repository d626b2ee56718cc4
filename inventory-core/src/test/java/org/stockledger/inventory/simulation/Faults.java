package org.stockledger.inventory.simulation;

import java.util.ArrayList;
import java.util.List;

/** What was found to be wrong. */
final class Faults {
    private final List<String> all = new ArrayList<>();

    void require(boolean right, String rule, Object about) {
        if (!right) {
            all.add(rule + ": " + about);
        }
    }

    List<String> all() {
        return all;
    }
}
