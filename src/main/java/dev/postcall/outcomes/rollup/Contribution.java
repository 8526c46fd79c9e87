package dev.postcall.outcomes.rollup;

import dev.postcall.calls.CallFigures;
import dev.postcall.calls.CallSummary;
import dev.postcall.calls.OutcomeLabel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Consumer;

/**
 * The contribution of a call to the rollups.
 *
 * @param day day on which the call started, in the zone of the rollups
 * @param hour hour of that day, {@code 00} to {@code 23}
 * @param agent key of the agent, see {@link RollupKey}; likewise campaign and outcome
 * @param achieved null if unknown
 * @param seconds duration of the call in whole seconds; null if unknown
 */
public record Contribution(
        String sid,
        int revision,
        Instant startedAt,
        LocalDate day,
        String hour,
        String agent,
        String campaign,
        String outcome,
        Boolean achieved,
        Integer seconds) {

    private static final GroupingSet[] SETS = GroupingSet.values();

    public static Contribution of(CallSummary call, ZoneId zone) {
        return of(
                call.sid(),
                call.revision(),
                call.startedAt(),
                call.promptId(),
                call.campaignId(),
                OutcomeLabel.key(call.outcome()),
                call.primaryOutcomeAchieved(),
                call.duration(),
                zone);
    }

    public static Contribution of(CallFigures call, ZoneId zone) {
        return of(
                call.sid(),
                call.revision(),
                call.startedAt(),
                call.agent(),
                call.campaign(),
                call.outcomeKey(),
                call.achieved(),
                call.seconds(),
                zone);
    }

    private static Contribution of(
            String sid,
            int revision,
            Instant startedAt,
            String agent,
            String campaign,
            String outcome,
            Boolean achieved,
            Integer seconds,
            ZoneId zone) {
        ZonedDateTime local = startedAt.atZone(zone);
        String localHour = local.getHour() < 10 ? "0" + local.getHour() : String.valueOf(local.getHour());
        return new Contribution(
                sid,
                revision,
                startedAt,
                local.toLocalDate(),
                localHour,
                RollupKey.of(agent),
                RollupKey.of(campaign),
                RollupKey.of(outcome),
                achieved,
                seconds);
    }

    /**
     * Passes the rollup cells of this call to a consumer. They depend on the frequencies of its labels. Each cell of a
     * generation is the sum of the contributions that have it.
     */
    public void cells(LabelFrequencies frequencies, Consumer<RollupCell> consumer) {
        Frequency agentFrequency = frequencies.of(Dimension.AGENT, agent);
        Frequency campaignFrequency = frequencies.of(Dimension.CAMPAIGN, campaign);
        Frequency outcomeFrequency = frequencies.of(Dimension.OUTCOME, outcome);
        for (GroupingSet set : SETS) {
            if (set.isKept(agentFrequency, campaignFrequency, outcomeFrequency)) {
                set.grains().forEach(grain -> consumer.accept(cell(set, grain)));
            }
        }
    }

    private RollupCell cell(GroupingSet set, Grain grain) {
        return new RollupCell(
                set,
                grain,
                set.has(Dimension.AGENT) ? agent : RollupKey.ALL,
                grain.bucket(day),
                set.has(Dimension.CAMPAIGN) ? campaign : RollupKey.ALL,
                outcomeOrHour(set));
    }

    private String outcomeOrHour(GroupingSet set) {
        if (set.has(Dimension.OUTCOME)) {
            return outcome;
        }
        return set.has(Dimension.HOUR) ? hour : RollupKey.ALL;
    }

    /** Returns the key of this dimension. */
    public String key(Dimension dimension) {
        return switch (dimension) {
            case AGENT -> agent;
            case CAMPAIGN -> campaign;
            case OUTCOME -> outcome;
            case HOUR -> hour;
        };
    }
}
