package org.stockledger.examples.replay;

import org.stockledger.inventory.Verification;

/**
 * Everything there is to say at the end.
 *
 * @param survey what the file holds
 * @param opening how much was there before the first bill
 * @param figures what became of the bills
 * @param stock what the ledger holds now
 * @param verification whether its books are right
 */
record Report(Survey survey, Opening opening, Figures figures, ClosingStock stock, Verification verification) {
    long openingUnits() {
        return survey.articles().stream().mapToLong(opening::units).sum();
    }
}
