package org.stockledger.inventory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended, as text that a host may hand to its client and take back: opaque, safe in a URL. It is checked when
 * it comes back.
 *
 * @param text the cursor
 */
public record Cursor(String text) {
    private static final int LONGEST = 1_000;

    public Cursor {
        if (text == null || text.length() > LONGEST) {
            throw invalid(text == null ? null : text.substring(0, LONGEST));
        }
    }

    /** The cursor of this text. */
    public static Cursor of(String text) {
        return new Cursor(text);
    }

    /** For stores: a cursor of a list of this name, behind the item with this key. */
    public static Cursor behind(String list, Object... key) {
        StringBuilder text = new StringBuilder(list);
        for (Object part : key) {
            byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
            text.append('.').append(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        return new Cursor(text.toString());
    }

    /**
     * For stores: the key that {@link #behind} was given.
     *
     * @throws InvalidInputException {@code CURSOR_INVALID} if this is no cursor of that list with that many parts
     */
    public List<String> key(String list, int parts) {
        String[] split = text.split("\\.", -1);
        if (!split[0].equals(list) || split.length != parts + 1) {
            throw invalid(text);
        }
        List<String> key = new ArrayList<>(parts);
        for (int i = 1; i < split.length; i++) {
            key.add(decoded(split[i]));
        }
        return key;
    }

    /**
     * For stores: the key of a list that is ordered by numbers.
     *
     * @throws InvalidInputException {@code CURSOR_INVALID} if this is no cursor of that list with that many numbers
     */
    public List<Long> numbers(String list, int parts) {
        try {
            return key(list, parts).stream().map(Long::valueOf).toList();
        } catch (NumberFormatException forged) {
            throw invalid(text);
        }
    }

    /**
     * For stores: the key of a list that is ordered by one name.
     *
     * @param name makes a name of a text, and refuses what is none
     * @throws InvalidInputException {@code CURSOR_INVALID} if this is no cursor of that list with a name
     */
    public <K> K name(String list, Function<String, K> name) {
        try {
            return name.apply(key(list, 1).get(0));
        } catch (InvalidInputException forged) {
            throw invalid(text);
        }
    }

    /**
     * For stores: the key of a list that is ordered by several things.
     *
     * @param reader makes what the list needs of the parts, and refuses what is none of it
     * @throws InvalidInputException {@code CURSOR_INVALID} if this is no cursor of that list with such a key
     */
    public <K> K read(String list, int parts, Function<List<String>, K> reader) {
        try {
            return reader.apply(key(list, parts));
        } catch (IllegalArgumentException forged) {
            throw invalid(text);
        }
    }

    private String decoded(String part) {
        try {
            return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException forged) {
            throw invalid(text);
        }
    }

    private static InvalidInputException invalid(@Nullable String text) {
        return new InvalidInputException("CURSOR_INVALID", "page.after", text, "a cursor of the same list");
    }
}
