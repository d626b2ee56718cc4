package org.stockledger.examples.retail.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.PageRequest;

/**
 * Which page a client asked for.
 *
 * @param limit how many items; null for as many as an answer may hold
 * @param after the cursor of the page before
 */
public record Paging(@Nullable Integer limit, @Nullable String after) {
    /** The header that carries the next page's cursor. */
    public static final String NEXT = "X-Next-Cursor";

    private static final int LARGEST = 1_000;
    private static final int MOST = 10_000;

    /** So many items where the client did not say. */
    public Paging orElse(int items) {
        return limit == null ? new Paging(items, after) : this;
    }

    /**
     * The page's items as JSON, with the cursor of the next page in a header. Where no limit was given, as many pages in one
     * as an answer may hold: the first 10,000 items.
     */
    public <T> ResponseEntity<List<T>> answer(Function<PageRequest, Page<T>> list) {
        Page<T> page = limit == null ? together(list, MOST) : list.apply(request());
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        page.next().ifPresent(next -> answer.header(NEXT, next.text()));
        return answer.body(page.items());
    }

    /** The page that was asked for. */
    public PageRequest request() {
        PageRequest first = PageRequest.first(limit == null ? LARGEST : limit);
        return after == null ? first : first.after(Cursor.of(after));
    }

    /** Every item of the list. */
    public static <T> List<T> all(Function<PageRequest, Page<T>> list) {
        return new Paging(null, null).together(list, Integer.MAX_VALUE).items();
    }

    private <T> Page<T> together(Function<PageRequest, Page<T>> list, int most) {
        List<T> items = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(request());
        Optional<Cursor> cursor = Optional.empty();
        while (next.isPresent() && items.size() < most) {
            PageRequest request = next.get();
            Page<T> page = list.apply(request);
            items.addAll(page.items());
            cursor = page.next();
            next = cursor.map(request::after);
        }
        return new Page<>(items, cursor);
    }
}
