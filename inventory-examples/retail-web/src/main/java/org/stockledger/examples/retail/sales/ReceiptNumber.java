package org.stockledger.examples.retail.sales;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The number on a customer's slip: {@code R} and the whole number of the sale's first movement. */
final class ReceiptNumber {
    private static final Pattern FORM = Pattern.compile("R[0-9]{1,18}");

    private ReceiptNumber() {}

    static String of(long movement) {
        return "R" + movement;
    }

    /** The movement's number, if the text is a receipt number. */
    static OptionalLong movement(String text) {
        return FORM.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text.substring(1))) : OptionalLong.empty();
    }
}
