package dev.postcall.query;

import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A part of a list.
 *
 * @param next the cursor to ask for what follows; null at the end
 */
public record Page<T>(List<T> items, String next) {

    /**
     * The first page of what a query selects.
     *
     * @param limit how many items at most
     */
    public static <T> Page<T> read(TypedQuery<T> query, int limit, Function<T, Cursor> cursor) {
        return of(query.setMaxResults(limit + 1).getResultList(), limit, cursor);
    }

    /** The first {@code limit} of the items read, where one more than {@code limit} was asked for to know if there is more. */
    private static <T> Page<T> of(List<T> read, int limit, Function<T, Cursor> cursor) {
        if (read.size() <= limit) {
            return new Page<>(List.copyOf(read), null);
        }
        List<T> items = List.copyOf(read.subList(0, limit));
        return new Page<>(items, cursor.apply(items.get(limit - 1)).toString());
    }

    /** As many of the items as take this many bytes together, at least one. */
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
