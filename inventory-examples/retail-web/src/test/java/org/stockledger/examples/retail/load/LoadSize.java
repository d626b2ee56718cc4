package org.stockledger.examples.retail.load;

import java.util.stream.Stream;

/**
 * How much is filled in and asked.
 *
 * @param requests how many requests each client makes in a measurement
 */
record LoadSize(int products, int locations, int movements, int requests) {
    private static final String PROPERTY = "retail.load";
    private static final String FULL = "1000x10x200000x250";
    private static final String SMALL = "20x3x400x4";

    /** Whether it is what the rows speak of, or more: then their limits hold. */
    boolean isFull() {
        LoadSize full = of(FULL);
        return products >= full.products && locations >= full.locations && movements >= full.movements;
    }

    /** Small, to see that the measurement works; what {@code -Dretail.load} says, for figures. */
    static LoadSize chosen() {
        String choice = System.getProperty(PROPERTY, SMALL);
        return of(choice.equals("full") ? FULL : choice);
    }

    private static LoadSize of(String text) {
        int[] numbers = Stream.of(text.split("x")).mapToInt(Integer::parseInt).toArray();
        if (numbers.length != 4) {
            throw new IllegalArgumentException(
                    "-D" + PROPERTY + "=full, or products x locations x movements x requests");
        }
        return new LoadSize(numbers[0], numbers[1], numbers[2], numbers[3]);
    }
}
