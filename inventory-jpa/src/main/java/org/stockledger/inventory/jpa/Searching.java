package org.stockledger.inventory.jpa;

import org.stockledger.inventory.spi.SearchText;

/** Search text as a pattern of LIKE, to be used with {@code escape '!'}: the backslash means something else to each. */
final class Searching {
    private Searching() {}

    /** Matches what contains the text, whatever its case; the empty text matches everything. */
    static String containing(String text) {
        String literal =
                SearchText.fold(text).replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return literal.isEmpty() ? "%" : "%" + literal + "%";
    }
}
