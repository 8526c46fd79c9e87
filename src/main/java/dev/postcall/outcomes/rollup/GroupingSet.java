package dev.postcall.outcomes.rollup;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The sets of dimensions by which rollup rows are grouped. A query reads the set with exactly the dimensions that it
 * needs. Rows exist only if they save reading many calls: for a single agent, campaign or outcome that is frequent, and
 * combined with another dimension if the agent or campaign is abundant. Fewer calls are read quickly one by one.
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

    private static final int MAX_DIMENSIONS_BY_DAY = 2;

    private final Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
    private final List<Grain> grains;
    private final String sqlName = name().toLowerCase(Locale.ROOT);

    GroupingSet(Dimension... dimensions) {
        this.dimensions.addAll(List.of(dimensions));
        this.grains =
                dimensions.length > MAX_DIMENSIONS_BY_DAY ? List.of(Grain.MONTH) : List.of(Grain.DAY, Grain.MONTH);
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
     * The grains of the rollups of this set. Sets of three dimensions have months only, since their rows by day would
     * be about as many as the calls.
     */
    public List<Grain> grains() {
        return grains;
    }

    /** The name in the tables. */
    public String sqlName() {
        return sqlName;
    }

    /**
     * Whether this set has rows for calls whose labels have these frequencies. Frequencies of dimensions that are not
     * in the set are ignored.
     */
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
