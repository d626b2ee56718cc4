package org.stockledger.inventory;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a text may be. Lengths are counted in code points, as the servers count them. */
final class Text {
    private Text() {}

    /** An opaque code: NFC, no blanks at the ends, nothing invisible in it. */
    static String code(String field, @Nullable String text, int longest) {
        return text != null && isPlain(text, longest) && !hasBlankEnd(text)
                ? text
                : codeOfAnyScript(field, text, longest);
    }

    private static String codeOfAnyScript(String field, @Nullable String text, int longest) {
        String upper = field.toUpperCase(Locale.ROOT);
        if (text == null) {
            throw new InvalidInputException(upper + "_REQUIRED", field, null, "must be given");
        }
        requireLength(field, text, longest);
        if (text.codePoints().allMatch(Text::isBlank)) {
            throw new InvalidInputException(upper + "_BLANK", field, text, "must not be blank");
        }
        requireUnicode(field, text);
        text.codePoints().filter(Text::isInvisible).findFirst().ifPresent(point -> {
            throw new InvalidInputException(
                    upper + "_CONTROL_CHARACTER", field, text, String.format("must not hold U+%04X", point));
        });
        if (hasBlankEnd(text)) {
            throw new InvalidInputException(upper + "_WHITESPACE", field, text, "must not begin or end with a blank");
        }
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        requireLength(field, normal, longest);
        return normal;
    }

    /** One line for people to read; may be empty. */
    static String line(String field, @Nullable String text, int longest) {
        return readable(field, text, longest, false);
    }

    /** Some lines for people to read; line breaks and tabs are fine. */
    static String prose(String field, @Nullable String text, int longest) {
        return readable(field, text, longest, true);
    }

    /** One line that says something. */
    static String name(String field, @Nullable String text, int longest) {
        String name = line(field, text, longest);
        if (name.isBlank() || name.codePoints().allMatch(Text::isBlank)) {
            throw new InvalidInputException(
                    field.toUpperCase(Locale.ROOT) + "_BLANK", field, text, "must not be blank");
        }
        return name;
    }

    private static String readable(String field, @Nullable String text, int longest, boolean lineBreaks) {
        if (text == null) {
            throw new InvalidInputException(field.toUpperCase(Locale.ROOT) + "_REQUIRED", field, null, "must be given");
        }
        if (isPlain(text, longest)) {
            return text;
        }
        requireLength(field, text, longest);
        requireUnicode(field, text);
        text.codePoints()
                .filter(point -> Character.getType(point) == Character.CONTROL)
                .filter(point -> !(lineBreaks && (point == '\n' || point == '\r' || point == '\t')))
                .findFirst()
                .ifPresent(point -> {
                    throw new InvalidInputException(
                            "TEXT_CONTROL_CHARACTER", field, text, String.format("must not hold U+%04X", point));
                });
        return text;
    }

    /** Whether it has printable ASCII only and is not too long: most texts, told without a detour. */
    static boolean isPlain(String text, int longest) {
        boolean plain = text.length() <= longest;
        for (int i = 0; plain && i < text.length(); i++) {
            plain = text.charAt(i) >= ' ' && text.charAt(i) <= '~';
        }
        return plain;
    }

    private static void requireLength(String field, String text, int longest) {
        // Cheap first: a text of more than twice as many chars is too long however it is counted.
        if (text.length() > 2 * longest || text.codePointCount(0, text.length()) > longest) {
            throw new InvalidInputException(
                    "TEXT_TOO_LONG",
                    field,
                    text.substring(0, Math.min(text.length(), 200)),
                    "at most " + longest + " characters");
        }
    }

    private static void requireUnicode(String field, String text) {
        boolean broken = text.codePoints()
                .anyMatch(point -> Character.getType(point) == Character.SURROGATE
                        || (point & 0xFFFE) == 0xFFFE
                        || (point >= 0xFDD0 && point <= 0xFDEF));
        if (broken) {
            throw new InvalidInputException("TEXT_INVALID_UNICODE", field, text, "must be well-formed Unicode text");
        }
    }

    private static boolean hasBlankEnd(String text) {
        return text.isEmpty() || isBlank(text.codePointAt(0)) || isBlank(text.codePointBefore(text.length()));
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    /** Control and format characters, line separators and broken surrogates: what nobody sees and everybody hates. */
    static boolean isInvisible(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }
}
