package org.stockledger.inventory;

import java.util.regex.Pattern;

/** The one notation of numbers as text: optional minus, ASCII digits, optional point with digits. */
final class PlainNumber {
    private static final Pattern NOTATION = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private PlainNumber() {}

    static boolean isOne(String text) {
        return NOTATION.matcher(text).matches();
    }
}
