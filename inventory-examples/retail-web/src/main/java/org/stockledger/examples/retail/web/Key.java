package org.stockledger.examples.retail.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.CommandId;

/**
 * The key under which a client asks for something to be done once: it becomes the command's id in the ledger. It is fixed
 * before the first try, so that a retry can do nothing twice.
 *
 * @param text 1 to 80 letters, digits, points, hyphens, underscores and colons: it may stand in a path. Not what a receipt
 *     number looks like, such as {@code R12}: a sale is looked up by either
 */
public record Key(String text) {
    private static final Pattern FORM = Pattern.compile("(?!R[0-9]+$)[A-Za-z0-9][A-Za-z0-9._:-]{0,79}");

    public Key {
        if (!FORM.matcher(text).matches()) {
            throw ClientMistake.in(
                    "key",
                    "key is 1 to 80 letters, digits and .-_: beginning with a letter or digit, and no receipt number");
        }
    }

    /** The key of the header; where there is none, that of the body. */
    public static Key of(@Nullable String header, Body body) {
        return header == null ? of(body) : new Key(header);
    }

    /** The key in the body's field {@code key}; a fresh one where it has none. */
    public static Key of(Body body) {
        String text = body.text("key");
        return text == null ? new Key(CommandId.random().text()) : new Key(text);
    }
}
