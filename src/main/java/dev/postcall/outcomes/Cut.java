package dev.postcall.outcomes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One of the ways in which the rollups cut the calls. Each question is answered from the cut that has no more parts than it
 * needs.
 */
enum Cut {
    ALL(false, false, Facet.NOTHING),
    OUTCOME(false, false, Facet.OUTCOME),
    HOUR(false, false, Facet.HOUR),
    AGENT(true, false, Facet.NOTHING),
    AGENT_OUTCOME(true, false, Facet.OUTCOME),
    AGENT_HOUR(true, false, Facet.HOUR),
    CAMPAIGN(false, true, Facet.NOTHING),
    CAMPAIGN_OUTCOME(false, true, Facet.OUTCOME),
    CAMPAIGN_HOUR(false, true, Facet.HOUR),
    PAIR(true, true, Facet.NOTHING),
    PAIR_OUTCOME(true, true, Facet.OUTCOME),
    PAIR_HOUR(true, true, Facet.HOUR);

    private final boolean byAgent;
    private final boolean byCampaign;
    private final Facet facet;
    private final List<Grain> grains;
    private final String word = name().toLowerCase(Locale.ROOT);

    Cut(boolean byAgent, boolean byCampaign, Facet facet) {
        this.byAgent = byAgent;
        this.byCampaign = byCampaign;
        this.facet = facet;
        this.grains = byAgent && byCampaign && facet != Facet.NOTHING
                ? List.of(Grain.MONTH)
                : List.of(Grain.DAY, Grain.MONTH);
    }

    static Cut of(boolean byAgent, boolean byCampaign, Facet facet) {
        return Arrays.stream(values())
                .filter(cut -> cut.byAgent == byAgent && cut.byCampaign == byCampaign && cut.facet == facet)
                .findFirst()
                .orElseThrow();
    }

    boolean byAgent() {
        return byAgent;
    }

    boolean byCampaign() {
        return byCampaign;
    }

    Facet facet() {
        return facet;
    }

    /**
     * The spans that this cut is kept for. Agent, campaign and facet together would make about as many days' cells as there
     * are calls: those are kept for months only.
     */
    List<Grain> grains() {
        return grains;
    }

    /** The name as the tables have it. */
    String word() {
        return word;
    }
}
