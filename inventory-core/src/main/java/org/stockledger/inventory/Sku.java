package org.stockledger.inventory;

/**
 * A stock-keeping unit's name, as the host gives it: opaque, case-sensitive, kept in NFC. 1 to 64 code points, no control or format characters, no blanks at the ends.
 *
 * <p>The order is by code point, as the database servers order it.
 *
 * @param text the code
 */
public record Sku(String text) implements Comparable<Sku> {
    private static final int LONGEST = 64;

    public Sku {
        text = Text.code("sku", text, LONGEST);
    }

    /**
     * The code of this text.
     *
     * @throws InvalidInputException if it is not one, with a code such as {@code SKU_BLANK}
     */
    public static Sku of(String text) {
        return new Sku(text);
    }

    @Override
    public int compareTo(Sku other) {
        return CodePoints.compare(text, other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
