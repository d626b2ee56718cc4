package org.stockledger.inventory;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of a list, by keyset: what was added or removed meanwhile neither repeats nor skips another item.
 *
 * @param items the items, in the list's order
 * @param next where the next page begins; empty on the last page
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * For stores: the page of the items that were read, one more than asked for where there are more.
     *
     * @param cursor the cursor behind an item
     */
    public static <T> Page<T> of(List<T> oneMore, PageRequest page, Function<? super T, Cursor> cursor) {
        if (oneMore.size() <= page.size()) {
            return new Page<>(oneMore, Optional.empty());
        }
        List<T> items = oneMore.subList(0, page.size());
        return new Page<>(items, Optional.of(cursor.apply(items.get(items.size() - 1))));
    }
}
