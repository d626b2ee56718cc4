package org.stockledger.examples.retail.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.CommandId;

/**
 * The key under which a client asks for something to be done once: it becomes the command's id in the ledger. It is fixed
 * before the first try, so that a retry can do nothing twice.
 *
 * @param text 1 to 80 letters, digits, points, hyphens, underscores and colons: it may stand in a path
 */
public record Key(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,79}");

    public Key {
        if (!FORM.matcher(text).matches()) {
            throw ClientMistake.in("key", "key is 1 to 80 letters, digits and .-_: beginning with a letter or digit");
        }
    }

    /** The key in the body's field {@code key}; a fresh one where it has none. */
    public static Key of(Body body) {
        return of(body.text("key"));
    }

    /** The key of this text; a fresh one where there is none. */
    public static Key of(@Nullable String text) {
        return text == null ? new Key(CommandId.random().text()) : new Key(text);
    }
}
