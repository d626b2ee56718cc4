package org.stockledger.examples.replay;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** Why a line of the file takes no part in the replay: the first rule that matches. There are no others. */
@SuppressWarnings("ImmutableEnumChecker") // the rules hold nothing
enum Rejection {
    MISSING_CODE(line -> line.code().isBlank()),
    UNKNOWN_PREFIX(line -> beginsWithLetter(line.invoice()) && !line.isCancellation()),
    ZERO_QUANTITY(line -> line.quantity() == 0),
    POSITIVE_CANCELLATION(line -> line.isCancellation() && line.quantity() > 0),
    NEGATIVE_SALE(line -> !line.isCancellation() && line.quantity() < 0),
    PRICE_NOT_POSITIVE(line -> line.price().amount().signum() <= 0);

    private final Predicate<SalesLine> rule;

    Rejection(Predicate<SalesLine> rule) {
        this.rule = rule;
    }

    /** Why the line is rejected; empty if it is good. */
    static Optional<Rejection> of(SalesLine line) {
        return Arrays.stream(values()).filter(reason -> reason.rule.test(line)).findFirst();
    }

    private static boolean beginsWithLetter(String invoice) {
        return Character.isLetter(invoice.codePointAt(0));
    }
}
