package dev.postcall.outcomes;

import dev.postcall.calls.CallFilter;

/** How the tables hold an agent, a campaign or an outcome, so that none differs from any value, and from all. */
final class RollupKey {
    /** Whatever the value is. */
    static final String ALL = "*";

    private static final String NONE = "-";
    private static final String VALUE = "=";

    private RollupKey() {}

    /** The key of a value; null is none. */
    static String of(String value) {
        return value == null ? NONE : VALUE + value;
    }

    /** The value of a key; null for none. */
    static String value(String key) {
        return NONE.equals(key) ? null : key.substring(VALUE.length());
    }

    /** The key that a campaign is asked for by; null for no condition. */
    static String ofCampaign(String asked) {
        return asked == null ? null : CallFilter.NO_CAMPAIGN.equals(asked) ? NONE : of(asked);
    }

    /** The key that an agent is asked for by; null for no condition. */
    static String ofAgent(String asked) {
        return asked == null ? null : of(asked);
    }
}
