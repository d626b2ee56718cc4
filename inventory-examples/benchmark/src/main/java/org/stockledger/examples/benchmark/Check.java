package org.stockledger.examples.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a contender's books are right.
 *
 * @param sold the sales that callers were told were made
 */
record Check(Entrant entrant, Books books, long sold) {
    boolean right() {
        return faults().isEmpty();
    }

    /** What is wrong, each in a sentence. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        expect(books.receipts() == sold, sold + " sales were answered, " + books.receipts() + " are there", faults);
        expect(books.distinctReceipts() == books.receipts(), "a receipt number is there twice", faults);
        expect(books.entries() == books.lines(), books.lines() + " lines, " + books.entries() + " in history", faults);
        expect(books.linesAmiss() == 0, books.linesAmiss() + " lines without their row of history", faults);
        expect(
                books.unitsSold().compareTo(books.unitsReceived().subtract(books.unitsOnHand())) == 0,
                books.unitsSold().toPlainString() + " units sold, but "
                        + books.unitsReceived().subtract(books.unitsOnHand()).toPlainString() + " are gone",
                faults);
        expect(books.entriesAmiss() == 0, books.entriesAmiss() + " rows of history do not follow", faults);
        expect(books.balancesAmiss() == 0, books.balancesAmiss() + " balances are not the last in history", faults);
        return faults;
    }

    private static void expect(boolean right, String otherwise, List<String> faults) {
        if (!right) {
            faults.add(otherwise);
        }
    }
}
