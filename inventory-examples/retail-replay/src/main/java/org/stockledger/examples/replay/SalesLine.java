package org.stockledger.examples.replay;

import java.time.Instant;
import org.stockledger.inventory.Money;

/**
 * A line of the sales file, as it is written there.
 *
 * @param number its line number in the file; the header is line 1
 * @param invoice the bill it belongs to
 * @param code the article; empty where it is missing
 * @param name the article's name without blanks at the ends; empty where it is missing
 * @param quantity how many units: sold if positive, come back if negative
 * @param at when
 * @param price the price of one unit
 */
record SalesLine(long number, String invoice, String code, String name, long quantity, Instant at, Money price) {
    boolean isCancellation() {
        return invoice.startsWith("C");
    }
}
