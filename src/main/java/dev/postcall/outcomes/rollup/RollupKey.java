package dev.postcall.outcomes.rollup;

import dev.postcall.calls.BoundedKey;

/** How the tables hold an agent, a campaign or an outcome, so that none differs from any value, and from all. */
public final class RollupKey {
    /** Whatever the value is. */
    public static final String ALL = "*";

    /** No value. */
    public static final String NONE = "-";

    private static final String VALUE = "=";

    private RollupKey() {}

    /** The key of a value, bounded in its length; null is none. */
    public static String of(String value) {
        return value == null ? NONE : VALUE + BoundedKey.of(value);
    }

    /** The value of a key, which is shortened if it is long; null for none. */
    public static String value(String key) {
        return NONE.equals(key) ? null : key.substring(VALUE.length());
    }
}
