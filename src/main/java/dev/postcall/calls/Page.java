package dev.postcall.calls;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next the cursor to ask for what follows; null at the end
 */
public record Page<T>(List<T> items, String next) {

    /** The first {@code limit} of the items read, where one more than {@code limit} was asked for to know if there is more. */
    public static <T> Page<T> of(List<T> read, int limit, Function<T, Cursor> cursor) {
        if (read.size() <= limit) {
            return new Page<>(List.copyOf(read), null);
        }
        List<T> items = List.copyOf(read.subList(0, limit));
        return new Page<>(items, cursor.apply(items.get(limit - 1)).toString());
    }
}
