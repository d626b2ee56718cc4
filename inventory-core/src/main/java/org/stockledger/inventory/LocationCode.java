package org.stockledger.inventory;

/**
 * A location's name, as the host gives it: opaque, case-sensitive, kept in NFC. 1 to 64 code points, no control or format characters, no blanks at the ends.
 *
 * <p>The order is by code point, as the database servers order it.
 *
 * @param text the code
 */
public record LocationCode(String text) implements Comparable<LocationCode> {
    private static final int LONGEST = 64;

    public LocationCode {
        text = Text.code("location", text, LONGEST);
    }

    /**
     * The code of this text.
     *
     * @throws InvalidInputException if it is not one, with a code such as {@code LOCATION_BLANK}
     */
    public static LocationCode of(String text) {
        return new LocationCode(text);
    }

    @Override
    public int compareTo(LocationCode other) {
        return CodePoints.compare(text, other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
