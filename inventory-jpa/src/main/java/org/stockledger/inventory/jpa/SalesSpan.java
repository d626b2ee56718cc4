package org.stockledger.inventory.jpa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.stockledger.inventory.Period;
import org.stockledger.inventory.spi.SalesSteps;

/**
 * The steps of a report of sales, as an expression that tells the step of a command {@code c} by its business time: a tree
 * of comparisons, so that thousands of steps cost each command a dozen of them. The tree is padded to a power of two by
 * steps that have no length, so that few texts come up.
 */
final class SalesSpan {
    private final SalesSteps steps;
    private final int first;
    private final List<Instant> comparisons = new ArrayList<>();
    private final String step;

    /** @param first the step to begin with */
    SalesSpan(SalesSteps steps, int first) {
        this.steps = steps;
        this.first = first;
        int length = steps.count() - first;
        int leaves = length <= 1 ? 1 : Integer.highestOneBit(length - 1) << 1;
        StringBuilder text = new StringBuilder();
        grow(text, 0, leaves);
        this.step = text.toString();
    }

    private void grow(StringBuilder text, int from, int until) {
        if (until - from == 1) {
            text.append(from);
            return;
        }
        int middle = (from + until) / 2;
        comparisons.add(bound(middle));
        text.append("case when c.occurred_at <= ? then ");
        grow(text, from, middle);
        text.append(" else ");
        grow(text, middle, until);
        text.append(" end");
    }

    private Instant bound(int step) {
        return steps.bounds().get(Math.min(first + step, steps.count()));
    }

    /** The expression: the number of the step, counted from the first. */
    String step() {
        return step;
    }

    /** Adds the values of the expression. */
    Parameters addStep(Parameters parameters) {
        comparisons.forEach(bound -> parameters.time(BusinessTime.lastBefore(bound)));
        return parameters;
    }

    /** From the beginning of the first step to the end of the last. */
    Period period() {
        return Period.between(bound(0), steps.bounds().get(steps.count()));
    }

    /** The number of a step that the expression has told, counted from 0 in all of the report. */
    int number(int told) {
        return first + told;
    }
}
