package org.stockledger.examples.replay;

import org.stockledger.inventory.InvalidInputException;
import org.stockledger.inventory.Sku;

/**
 * What the file's keys are called in the ledger: exactly what is written. Only a character that the ledger does not
 * take is spelled out, so that a code with a blank behind it, {@code 47503J<U+0020>}, stays a code of its own.
 */
final class Codes {
    private Codes() {}

    static Sku sku(String code) {
        try {
            return Sku.of(code);
        } catch (InvalidInputException notAsItIs) {
            return Sku.of(spelled(code));
        }
    }

    /** An invoice number as the beginning of a command id, which is printable ASCII. */
    static String id(String invoice) {
        return invoice.chars().allMatch(Codes::isPrintableAscii) ? invoice : spelled(invoice);
    }

    private static String spelled(String text) {
        StringBuilder spelled = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isPrintableAscii(point)) {
                spelled.appendCodePoint(point);
            } else {
                spelled.append(String.format("<U+%04X>", point));
            }
        });
        return spelled.toString();
    }

    private static boolean isPrintableAscii(int point) {
        return point > ' ' && point <= '~';
    }
}
