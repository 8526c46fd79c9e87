package dev.postcall.outcomes.report;

import dev.postcall.calls.CallSummary;
import dev.postcall.calls.CampaignFilter;
import dev.postcall.calls.OutcomeLabel;
import dev.postcall.query.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Computes the sums of a report by iterating over all calls, as the expected values of reports from rollups. */
public final class NaiveReport {
    private NaiveReport() {}

    /**
     * Returns by key: calls, achieved, not achieved, unknown, calls of known duration, seconds. Outcomes are keyed by
     * their normalised label.
     */
    public static Map<String, List<Long>> of(Collection<CallSummary> calls, OutcomeQuery query, ZoneId zone) {
        Map<String, List<Long>> rows = new HashMap<>();
        for (CallSummary call : calls) {
            if (matches(call, query)) {
                rows.merge(key(call, query.by(), zone), one(call), NaiveReport::plus);
            }
        }
        return rows;
    }

    /** The known durations, by key. */
    static Map<String, List<Integer>> durations(Collection<CallSummary> calls, OutcomeQuery query, ZoneId zone) {
        Map<String, List<Integer>> durations = new HashMap<>();
        for (CallSummary call : calls) {
            if (matches(call, query) && call.duration() != null) {
                durations
                        .computeIfAbsent(key(call, query.by(), zone), key -> new ArrayList<>())
                        .add(call.duration());
            }
        }
        return durations;
    }

    /** The smallest duration that this share of the durations does not exceed. */
    static int percentile(List<Integer> durations, double share) {
        return durations.stream().sorted().toList().get((int) Math.ceil(share * durations.size()) - 1);
    }

    /** Returns the same sums of a report. */
    public static Map<String, List<Long>> of(OutcomeReport report) {
        Map<String, List<Long>> rows = new HashMap<>();
        for (OutcomeRow row : report.rows()) {
            String key = report.by().equals("outcome") ? OutcomeLabel.key(row.key()) : row.key();
            rows.merge(key, sums(row), (one, other) -> {
                throw new AssertionError("Two rows of " + key);
            });
        }
        return rows;
    }

    public static List<Long> sums(OutcomeRow row) {
        return List.of(row.calls(), row.achieved(), row.notAchieved(), row.unknown(), row.timed(), row.seconds());
    }

    static List<Long> total(Map<String, List<Long>> rows) {
        return rows.values().stream().reduce(List.of(0L, 0L, 0L, 0L, 0L, 0L), NaiveReport::plus);
    }

    private static boolean matches(CallSummary call, OutcomeQuery query) {
        Period period = query.period();
        boolean agent = query.agent() == null || query.agent().equals(call.promptId());
        boolean campaign =
                query.campaign() == null || Objects.equals(CampaignFilter.id(query.campaign()), call.campaignId());
        return agent
                && campaign
                && (period.from() == null || !call.startedAt().isBefore(period.from()))
                && (period.to() == null || call.startedAt().isBefore(period.to()));
    }

    private static String key(CallSummary call, Grouping by, ZoneId zone) {
        ZonedDateTime local = call.startedAt().atZone(zone);
        LocalDate day = local.toLocalDate();
        return switch (by) {
            case DAY -> day.toString();
            case WEEK ->
                day.minusDays(day.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue())
                        .toString();
            case HOUR -> "%02d".formatted(local.getHour());
            case AGENT -> call.promptId();
            case CAMPAIGN -> call.campaignId();
            case OUTCOME -> OutcomeLabel.key(call.outcome());
        };
    }

    private static List<Long> one(CallSummary call) {
        Boolean achieved = call.primaryOutcomeAchieved();
        return List.of(
                1L,
                Objects.equals(achieved, true) ? 1L : 0L,
                Objects.equals(achieved, false) ? 1L : 0L,
                achieved == null ? 1L : 0L,
                call.duration() == null ? 0L : 1L,
                call.duration() == null ? 0L : call.duration());
    }

    private static List<Long> plus(List<Long> one, List<Long> other) {
        return IntStream.range(0, one.size())
                .mapToObj(i -> one.get(i) + other.get(i))
                .toList();
    }
}
