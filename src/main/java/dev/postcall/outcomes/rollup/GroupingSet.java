package dev.postcall.outcomes.rollup;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The dimensions that rollup rows are grouped by. Each question is answered from the set with no more dimensions than it
 * needs. Rows are kept only where they save reading many calls: for an agent, campaign or outcome alone once it is frequent;
 * together with another dimension once the agent or campaign is abundant, since fewer calls are read quickly one by one.
 */
public enum GroupingSet {
    ALL,
    OUTCOME(Dimension.OUTCOME),
    HOUR(Dimension.HOUR),
    AGENT(Dimension.AGENT),
    AGENT_OUTCOME(Dimension.AGENT, Dimension.OUTCOME),
    AGENT_HOUR(Dimension.AGENT, Dimension.HOUR),
    CAMPAIGN(Dimension.CAMPAIGN),
    CAMPAIGN_OUTCOME(Dimension.CAMPAIGN, Dimension.OUTCOME),
    CAMPAIGN_HOUR(Dimension.CAMPAIGN, Dimension.HOUR),
    PAIR(Dimension.AGENT, Dimension.CAMPAIGN),
    PAIR_OUTCOME(Dimension.AGENT, Dimension.CAMPAIGN, Dimension.OUTCOME),
    PAIR_HOUR(Dimension.AGENT, Dimension.CAMPAIGN, Dimension.HOUR);

    private static final int MOST_BY_DAY = 2;

    private final Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
    private final List<Grain> grains;
    private final String word = name().toLowerCase(Locale.ROOT);

    GroupingSet(Dimension... dimensions) {
        this.dimensions.addAll(List.of(dimensions));
        this.grains = dimensions.length > MOST_BY_DAY ? List.of(Grain.MONTH) : List.of(Grain.DAY, Grain.MONTH);
    }

    public static GroupingSet of(Set<Dimension> dimensions) {
        for (GroupingSet set : values()) {
            if (set.dimensions.equals(dimensions)) {
                return set;
            }
        }
        throw new IllegalArgumentException("There are no rollups by " + dimensions);
    }

    public boolean has(Dimension dimension) {
        return dimensions.contains(dimension);
    }

    /**
     * What the buckets of this set are. Agent, campaign and a third dimension together would make about as many days' rows as
     * there are calls: those are kept for months only.
     */
    public List<Grain> grains() {
        return grains;
    }

    /** The name as the tables have it. */
    public String word() {
        return word;
    }

    /** Whether there is a row of this set for calls whose labels are so frequent; those of other dimensions do not matter. */
    public boolean isKept(Frequency agent, Frequency campaign, Frequency outcome) {
        boolean anyRare = has(Dimension.AGENT) && agent == Frequency.RARE
                || has(Dimension.CAMPAIGN) && campaign == Frequency.RARE
                || has(Dimension.OUTCOME) && outcome == Frequency.RARE;
        return !anyRare
                && switch (this) {
                    case ALL, OUTCOME, HOUR, AGENT, CAMPAIGN -> true;
                    case AGENT_OUTCOME, AGENT_HOUR -> agent == Frequency.ABUNDANT;
                    case CAMPAIGN_OUTCOME, CAMPAIGN_HOUR -> campaign == Frequency.ABUNDANT;
                    case PAIR -> agent == Frequency.ABUNDANT || campaign == Frequency.ABUNDANT;
                    case PAIR_OUTCOME, PAIR_HOUR -> agent == Frequency.ABUNDANT && campaign == Frequency.ABUNDANT;
                };
    }
}
