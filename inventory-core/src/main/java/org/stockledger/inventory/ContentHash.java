package org.stockledger.inventory;

/**
 * The fingerprint of what counts for a repeat of a command: SHA-256 over a canonical form, see {@link #VERSION}.
 *
 * @param version the version of the canonical form
 * @param hex the hash as 64 lower-case hexadecimal digits
 */
public record ContentHash(int version, String hex) {
    /**
     * The version written now. Its form, in UTF-8: the kind's name, then each part behind a line feed; a text as its
     * length in UTF-16 units, a colon and the text; a quantity in millionths; a money amount as in
     * {@link Money#toString()}; absent fields are not written. Receipt: {@code into}, then a line each: {@code -} SKU
     * quantity, {@code c} cost. Issue: {@code from}. Transfer: {@code from}, {@code to}. Adjustment: {@code at}, reason.
     * Sale: {@code at}, lines with {@code p} unit price and {@code d} discount. Sale return: sale, {@code into}, lines
     * as number and quantity. Reversal: target.
     */
    public static final int VERSION = 1;

    /** The fingerprint of this command's content. */
    public static ContentHash of(Command command) {
        return new CanonicalForm().of(command);
    }
}
