package dev.postcall.outcomes;

import dev.postcall.calls.CallFigures;
import dev.postcall.calls.CallSummary;
import dev.postcall.calls.OutcomeLabel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Consumer;

/**
 * What a call adds to the rollups.
 *
 * @param day the day that it began, in the zone of the rollups
 * @param hour the hour of that day, {@code 00} to {@code 23}
 * @param agent key, see {@link RollupKey}; so are campaign and outcome
 * @param achieved null is unknown
 * @param seconds how long it lasted; null is unknown
 */
record Contribution(
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

    private static final Cut[] CUTS = Cut.values();

    static Contribution of(CallSummary call, ZoneId zone) {
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

    static Contribution of(CallFigures call, ZoneId zone) {
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
        return new Contribution(
                        sid,
                        revision,
                        startedAt,
                        null,
                        null,
                        RollupKey.of(agent),
                        RollupKey.of(campaign),
                        RollupKey.of(outcome),
                        achieved,
                        seconds)
                .in(zone);
    }

    /** The same call by the clocks of a zone. */
    Contribution in(ZoneId zone) {
        ZonedDateTime local = startedAt.atZone(zone);
        String localHour = local.getHour() < 10 ? "0" + local.getHour() : String.valueOf(local.getHour());
        return new Contribution(
                sid, revision, startedAt, local.toLocalDate(), localHour, agent, campaign, outcome, achieved, seconds);
    }

    /** The rows of the rollups that this call counts in. */
    void cells(Consumer<Cell> consumer) {
        for (Cut cut : CUTS) {
            for (Grain grain : cut.grains()) {
                consumer.accept(cell(cut, grain));
            }
        }
    }

    private Cell cell(Cut cut, Grain grain) {
        return new Cell(
                cut,
                grain,
                cut.byAgent() ? agent : RollupKey.ALL,
                grain.bucket(day),
                cut.byCampaign() ? campaign : RollupKey.ALL,
                switch (cut.facet()) {
                    case NOTHING -> RollupKey.ALL;
                    case OUTCOME -> outcome;
                    case HOUR -> hour;
                });
    }
}
