package dev.postcall.calls;

import java.util.regex.Pattern;

/**
 * Encodes a campaign as the value of a filter: its id, or {@code none} for calls without a campaign. A campaign whose
 * id is {@code none} is encoded as {@code =none}, one whose id is {@code =none} as {@code ==none}, and so on.
 */
public final class CampaignFilter {
    private static final String NONE = "none";
    private static final String ESCAPE = "=";
    private static final Pattern ESCAPED = Pattern.compile("=+none");

    private CampaignFilter() {}

    /** Whether the filter selects calls without a campaign. */
    public static boolean isNone(String filter) {
        return NONE.equals(filter);
    }

    /** The campaign id of a filter; null for calls without a campaign, and for no condition. */
    public static String id(String filter) {
        if (filter == null || isNone(filter)) {
            return null;
        }
        return ESCAPED.matcher(filter).matches() ? filter.substring(ESCAPE.length()) : filter;
    }

    /**
     * The filter that selects this campaign; {@code id} is null for calls without a campaign. Different campaigns have
     * different filters.
     */
    public static String of(String id) {
        if (id == null) {
            return NONE;
        }
        return isNone(id) || ESCAPED.matcher(id).matches() ? ESCAPE + id : id;
    }
}
