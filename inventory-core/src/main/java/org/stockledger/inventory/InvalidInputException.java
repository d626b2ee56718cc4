package org.stockledger.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Something the caller gave can never be right, whatever the ledger holds: found before any store is asked.
 *
 * <p>{@link #code()} is stable and meant for programs, {@link #field()} is the path of what is wrong (such as
 * {@code lines[2].quantity}, counted from 0), {@link #value()} shows it with control characters escaped and cut to 64
 * characters, so that it may be logged as it is.
 */
public final class InvalidInputException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 64;

    private final String code;
    private final String field;
    private final String value;
    private final String rule;

    /**
     * @param code a stable code such as {@code QUANTITY_ZERO}
     * @param field the path of the offending field
     * @param value what was given; shown escaped and cut
     * @param rule what would have been right, as a sentence
     */
    public InvalidInputException(String code, String field, @Nullable Object value, String rule) {
        super(code + " " + field + ": " + rule + " (was: " + shown(value) + ")");
        this.code = code;
        this.field = field;
        this.value = shown(value);
        this.rule = rule;
    }

    private InvalidInputException(InvalidInputException inner, String field) {
        super(inner.code + " " + field + ": " + inner.rule + " (was: " + inner.value + ")", inner);
        this.code = inner.code;
        this.field = field;
        this.value = inner.value;
        this.rule = inner.rule;
    }

    /** The same fault, seen from one level further out: {@code sku} becomes {@code lines[2].sku}. */
    InvalidInputException within(String outer) {
        return new InvalidInputException(this, outer + "." + field);
    }

    /** A stable code, such as {@code SKU_BLANK}. */
    public String code() {
        return code;
    }

    /** The path of what is wrong, such as {@code lines[2].quantity}. */
    public String field() {
        return field;
    }

    /** What was given, escaped and cut to 64 characters. */
    public String value() {
        return value;
    }

    private static String shown(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        String text = value instanceof String string ? string : value.toString();
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(SHOWN).forEach(point -> escape(point, out));
        return text.codePointCount(0, text.length()) > SHOWN ? out.append('…').toString() : out.toString();
    }

    private static void escape(int point, StringBuilder out) {
        if (Text.isInvisible(point)) {
            out.append(String.format("\\u%04X", point));
        } else {
            out.appendCodePoint(point);
        }
    }
}
