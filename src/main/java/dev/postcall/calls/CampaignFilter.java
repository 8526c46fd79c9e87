package dev.postcall.calls;

import java.util.regex.Pattern;

/**
 * How a filter names a campaign: by its id, and the calls of no campaign by {@code none}. The campaign whose id is
 * {@code none} is {@code =none}, the one whose id is {@code =none} is {@code ==none}, and so on.
 */
public final class CampaignFilter {
    private static final String NONE = "none";
    private static final String ESCAPE = "=";
    private static final Pattern ESCAPED = Pattern.compile("=+none");

    private CampaignFilter() {}

    /** Whether the filter asks for the calls of no campaign. */
    public static boolean isNone(String filter) {
        return NONE.equals(filter);
    }

    /** The id that the filter asks for; null for no campaign, and for no condition. */
    public static String id(String filter) {
        if (filter == null || isNone(filter)) {
            return null;
        }
        return ESCAPED.matcher(filter).matches() ? filter.substring(ESCAPE.length()) : filter;
    }

    /** The filter that asks for this campaign; null for the calls of none. Two campaigns have different filters. */
    public static String of(String id) {
        if (id == null) {
            return NONE;
        }
        return isNone(id) || ESCAPED.matcher(id).matches() ? ESCAPE + id : id;
    }
}
