package org.stockledger.inventory.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a question selects: the conditions that it really has, each with its values, so that a planner sees no condition
 * that is always true.
 */
final class Conditions {
    private final StringBuilder text = new StringBuilder();
    private final List<Consumer<Parameters>> values = new ArrayList<>();

    /** With this condition. */
    Conditions and(String condition, Consumer<Parameters> itsValues) {
        text.append(" and ").append(condition);
        values.add(itsValues);
        return this;
    }

    /** With this condition, which has no value. */
    Conditions and(String condition) {
        return and(condition, parameters -> {});
    }

    /** The conditions, each behind an {@code and}. */
    String text() {
        return text.toString();
    }

    /** Adds the values in the order of the text. */
    Parameters addTo(Parameters parameters) {
        values.forEach(value -> value.accept(parameters));
        return parameters;
    }
}
