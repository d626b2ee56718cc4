package org.stockledger.inventory;

import java.util.Optional;

/**
 * How many items, and from where on.
 *
 * @param size 1 to 1,000
 * @param after the cursor of the page before; empty for the first page
 */
public record PageRequest(int size, Optional<Cursor> after) {
    private static final int LARGEST = 1_000;

    /** The first 100 items. */
    public static final PageRequest FIRST = first(100);

    public PageRequest {
        if (size < 1 || size > LARGEST) {
            throw new InvalidInputException("PAGE_SIZE_RANGE", "page.size", size, "1 to 1,000");
        }
        Given.required("page.after", after);
    }

    /** The first page of this size. */
    public static PageRequest first(int size) {
        return new PageRequest(size, Optional.empty());
    }

    /** A page of the same size behind this cursor. */
    public PageRequest after(Cursor cursor) {
        return new PageRequest(size, Optional.of(Given.required("page.after", cursor)));
    }
}
