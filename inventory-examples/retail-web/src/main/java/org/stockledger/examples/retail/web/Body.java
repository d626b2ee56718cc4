package org.stockledger.examples.retail.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object that a client sent, read strictly: a number is no text, a text is no number, 2.9 is not 2. Whatever is
 * wrong is a {@link ClientMistake} that names the field; fields that nobody asks for are ignored.
 */
public final class Body {
    private static final int MOST_DIGITS = 12;

    private final JsonNode json;
    private final String path;

    private Body(JsonNode json, String path) {
        this.json = json;
        this.path = path;
    }

    /** The object that this JSON is. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Body of(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("not an object");
        }
        return new Body(json, "");
    }

    /** Whether the field is there, be it null. */
    public boolean names(String field) {
        return json.has(field);
    }

    /** Whether the field is there and not null. */
    public boolean has(String field) {
        return json.hasNonNull(field);
    }

    /** The text of the field; null where it is missing. */
    public @Nullable String text(String field) {
        if (!has(field)) {
            return null;
        }
        JsonNode value = json.get(field);
        if (!value.isString()) {
            throw mistake(field, "must be a text");
        }
        String text = value.stringValue();
        if (text.codePoints().anyMatch(Body::isNoCharacter)) {
            throw mistake(field, "must not hold U+0000 or half a character");
        }
        return text;
    }

    /** What no database keeps: the null character, and half of a pair. */
    private static boolean isNoCharacter(int point) {
        return point == 0 || Character.getType(point) == Character.SURROGATE;
    }

    /** The text of the field, or this one where it is missing. */
    public String text(String field, String otherwise) {
        String text = text(field);
        return text == null ? otherwise : text;
    }

    /** The text of the field; null where it is missing or blank. */
    public @Nullable String textUnlessBlank(String field) {
        String text = text(field);
        return text == null || text.isBlank() ? null : text;
    }

    /** The whole number of the field, which must be there: at most that of an integer column. */
    public int whole(String field) {
        JsonNode value = required(field);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw mistake(field, "must be a whole number of at most " + Integer.MAX_VALUE);
        }
        return value.intValue();
    }

    /** The whole number of the field, which must be there and more than nothing. */
    public int positive(String field) {
        int number = whole(field);
        if (number <= 0) {
            throw mistake(field, "must be greater than 0");
        }
        return number;
    }

    /** The amount of money of the field, which must be there: exact, with at most so many decimals. */
    public BigDecimal amount(String field, int decimals) {
        return amount(required(field), path + field, decimals);
    }

    /** The amount of money that this JSON number is: exact, with at most so many decimals. */
    public static BigDecimal amount(JsonNode value, String field, int decimals) {
        if (!value.isNumber()) {
            throw ClientMistake.in(field, field + " must be a number");
        }
        BigDecimal amount = value.decimalValue();
        // Before any arithmetic: a huge exponent would cost time and memory.
        if ((long) amount.precision() - amount.scale() > MOST_DIGITS) {
            throw ClientMistake.in(field, field + " is too large");
        }
        if (amount.signum() != 0 && amount.stripTrailingZeros().scale() > decimals) {
            throw ClientMistake.in(field, field + " has at most " + decimals + " decimals");
        }
        return amount.signum() == 0 ? BigDecimal.ZERO : amount.setScale(decimals);
    }

    /** The objects of the field; none where it is missing. */
    public List<Body> list(String field) {
        if (!has(field)) {
            return List.of();
        }
        JsonNode value = json.get(field);
        if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isObject)) {
            throw mistake(field, "must be a list of objects");
        }
        List<Body> bodies = new ArrayList<>(value.size());
        for (JsonNode element : value) {
            bodies.add(new Body(element, path + field + "[" + bodies.size() + "]."));
        }
        return bodies;
    }

    private JsonNode required(String field) {
        if (!has(field)) {
            throw mistake(field, "is required");
        }
        return json.get(field);
    }

    private ClientMistake mistake(String field, String rule) {
        return ClientMistake.in(path + field, path + field + " " + rule);
    }
}
