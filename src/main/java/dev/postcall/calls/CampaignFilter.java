package dev.postcall.calls;

/**
 * How a filter names a campaign: {@code none} stands for the calls of no campaign, {@code =} followed by an id for that
 * campaign, and anything else is an id itself. So the campaign with the id {@code none} is asked for by {@code =none}.
 */
public final class CampaignFilter {
    private static final String NONE = "none";
    private static final String LITERAL = "=";

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
        return filter.startsWith(LITERAL) ? filter.substring(LITERAL.length()) : filter;
    }

    /** The filter that asks for this campaign; null for the calls of none. Two campaigns have different filters. */
    public static String of(String id) {
        if (id == null) {
            return NONE;
        }
        return isNone(id) || id.startsWith(LITERAL) ? LITERAL + id : id;
    }
}
