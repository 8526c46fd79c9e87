package dev.postcall.query;

import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A page of a list.
 *
 * @param next cursor of the next page; null on the last page
 */
public record Page<T>(List<T> items, String next) {

    /**
     * Reads the first page of the result of a query.
     *
     * @param limit largest number of items
     */
    public static <T> Page<T> read(TypedQuery<T> query, int limit, Function<T, Cursor> cursor) {
        return of(query.setMaxResults(limit + 1).getResultList(), limit, cursor);
    }

    /**
     * Makes a page of the first {@code limit} items. The query read one item more than {@code limit}, which shows
     * whether there is a next page.
     */
    private static <T> Page<T> of(List<T> read, int limit, Function<T, Cursor> cursor) {
        if (read.size() <= limit) {
            return new Page<>(List.copyOf(read), null);
        }
        List<T> items = List.copyOf(read.subList(0, limit));
        return new Page<>(items, cursor.apply(items.get(limit - 1)).toString());
    }

    /** Returns the first items whose sizes sum up to at most this many bytes, at least one item. */
    public Page<T> within(int bytes, ToIntFunction<T> size, Function<T, Cursor> cursor) {
        int sum = 0;
        for (int i = 0; i < items.size(); i++) {
            sum += size.applyAsInt(items.get(i));
            if (sum > bytes && i > 0) {
                return of(items, i, cursor);
            }
        }
        return this;
    }
}
