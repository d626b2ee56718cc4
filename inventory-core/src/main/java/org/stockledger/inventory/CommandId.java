package org.stockledger.inventory;

import java.security.SecureRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The caller's own key of a command: a receipt number, an order number, a message id. 1 to 100 printable ASCII
 * characters without blanks at the ends, case-sensitive. Posting a command again under its id does nothing twice.
 *
 * <p>Keep the id with your own record <em>before</em> you post, so that a repeat after a crash carries the same one. It
 * stays in the ledger for ever: use an opaque id, no personal data.
 *
 * @param text the key
 */
public record CommandId(String text) implements Comparable<CommandId> {
    private static final int LONGEST = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    public CommandId {
        requirePrintableAscii(text);
    }

    private static void requirePrintableAscii(@Nullable String text) {
        if (text == null
                || text.isEmpty()
                || !Text.isPlain(text, LONGEST)
                || text.charAt(0) == ' '
                || text.charAt(text.length() - 1) == ' ') {
            String shown = text != null && text.length() > 200 ? text.substring(0, 200) : text;
            throw new InvalidInputException(
                    "ID_INVALID", "id", shown, "1 to 100 printable ASCII characters, no blank at the ends");
        }
    }

    /**
     * The id of this text.
     *
     * @throws InvalidInputException {@code ID_INVALID}
     */
    public static CommandId of(String text) {
        return new CommandId(text);
    }

    /**
     * A fresh id: a UUID of version 7 (RFC 9562, section 5.7), 48 bits of the system clock's milliseconds and 74 random
     * bits. The one place in the ledger's core that reads the system's clock and randomness.
     */
    public static CommandId random() {
        long high = System.currentTimeMillis() << 16 | 0x7000 | RANDOM.nextInt(0x1000);
        long low = RANDOM.nextLong() >>> 2 | Long.MIN_VALUE;
        return new CommandId(new UUID(high, low).toString());
    }

    @Override
    public int compareTo(CommandId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
