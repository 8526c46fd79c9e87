package dev.postcall.outcomes.rollup;

import dev.postcall.calls.BoundedKey;

/**
 * Encodes an agent, a campaign or an outcome as a key of the tables, so that "no value" and "all values" differ from
 * every value.
 */
public final class RollupKey {
    /** The key of all values. */
    public static final String ALL = "*";

    /** The key of no value. */
    public static final String NONE = "-";

    private static final String VALUE = "=";

    private RollupKey() {}

    /** Returns the key of a value, of bounded length; {@link #NONE} for null. */
    public static String of(String value) {
        return value == null ? NONE : VALUE + BoundedKey.of(value);
    }

    /** Returns the value of a key, shortened if it is long; null for {@link #NONE}. */
    public static String value(String key) {
        return NONE.equals(key) ? null : key.substring(VALUE.length());
    }
}
