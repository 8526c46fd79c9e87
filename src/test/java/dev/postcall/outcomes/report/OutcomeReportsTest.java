package dev.postcall.outcomes.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postcall.calls.OutcomeLabel;
import dev.postcall.outcomes.CountedDatabase;
import dev.postcall.outcomes.SeededCalls;
import dev.postcall.query.Period;
import dev.postcall.storage.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OutcomeReportsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<ZoneId> ZONES =
            List.of(BERLIN, ZoneId.of("Asia/Kathmandu"), ZoneId.of("Australia/Lord_Howe"));
    /** Covers the start and end of summer time in both hemispheres. */
    private static final Instant FIRST = Instant.parse("2026-02-25T00:00:00Z");

    private static final Duration SPAN = Duration.ofDays(260);
    private static final int CALLS = 1_500;
    private static final int QUESTIONS_A_GROUPING = 25;

    @RegisterExtension
    private final TestDatabase database = new TestDatabase();

    private final SeededCalls calls = new SeededCalls(7, FIRST, SPAN);

    @Test
    void everyReportEqualsANaiveComputation() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            counted.count(calls.receive(CALLS), calls);
            Random random = new Random(3);
            for (ZoneId zone : ZONES) {
                counted.recountAll(zone, calls);
                for (OutcomeQuery query : questions(zone, random)) {
                    Map<String, List<Long>> expected = NaiveReport.of(calls.summaries(), query, zone);
                    OutcomeReport report = counted.report(query);
                    assertThat(NaiveReport.of(report))
                            .as("%s in %s", query, zone)
                            .isEqualTo(expected);
                    assertThat(NaiveReport.sums(report.total())).isEqualTo(NaiveReport.total(expected));
                    assertPercentiles(report, NaiveReport.durations(calls.summaries(), query, zone));
                }
            }
        }
    }

    private static void assertPercentiles(OutcomeReport report, Map<String, List<Integer>> durations) {
        List<Integer> all = new ArrayList<>();
        for (OutcomeRow row : report.rows()) {
            String key = report.by().equals("outcome") ? OutcomeLabel.key(row.key()) : row.key();
            List<Integer> of = durations.getOrDefault(key, List.of());
            all.addAll(of);
            assertPercentiles(row, of);
        }
        assertPercentiles(report.total(), all);
    }

    private static void assertPercentiles(OutcomeRow row, List<Integer> durations) {
        if (durations.isEmpty()) {
            assertThat(row.secondsMedian()).isNull();
            assertThat(row.secondsP95()).isNull();
        } else {
            double median = NaiveReport.percentile(durations, 0.5);
            double high = NaiveReport.percentile(durations, 0.95);
            assertThat(row.secondsMedian().doubleValue()).isEqualTo(median, within(median / 32));
            assertThat(row.secondsP95().doubleValue()).isEqualTo(high, within(high / 32));
        }
    }

    private List<OutcomeQuery> questions(ZoneId zone, Random random) {
        RandomPeriods periods = new RandomPeriods(random, FIRST, SPAN);
        List<OutcomeQuery> questions = new ArrayList<>();
        for (Grouping by : Grouping.values()) {
            for (int i = 0; i < QUESTIONS_A_GROUPING; i++) {
                String agent = random.nextBoolean() ? null : calls.any(new String[] {"7", "12", "nobody"});
                String campaign = random.nextBoolean() ? null : calls.any(new String[] {"1", "*", "-", "none"});
                questions.add(new OutcomeQuery(periods.next(zone), agent, campaign, by));
            }
        }
        return questions;
    }

    @Test
    void boundsWithinOneDayAreExactToTheSecond() throws SQLException {
        SeededCalls oneDay = new SeededCalls(5, Instant.parse("2026-06-10T00:00:00Z"), Duration.ofDays(1));
        try (CountedDatabase counted = new CountedDatabase(database)) {
            counted.count(oneDay.receive(500), oneDay);
            Instant from = Instant.parse("2026-06-10T09:13:27Z");
            Instant to = Instant.parse("2026-06-10T15:59:01Z");
            OutcomeQuery query = new OutcomeQuery(new Period(from, to), null, null, Grouping.HOUR);
            Map<String, List<Long>> rows = NaiveReport.of(counted.report(query));
            assertThat(rows).isEqualTo(NaiveReport.of(oneDay.summaries(), query, ZoneId.of("UTC")));
            assertThat(rows).containsOnlyKeys("09", "10", "11", "12", "13", "14", "15");
        }
    }

    @Test
    void daysAndHoursFollowTheZoneIncludingSummerTime() throws SQLException {
        SeededCalls none = new SeededCalls(1, FIRST, SPAN);
        // summer time starts at 01:00 UTC: clocks change from 02:00 to 03:00 and the day has 23 hours
        none.receive(SeededCalls.answered("CA1", Instant.parse("2026-03-28T22:59:59Z"), null, null));
        none.receive(SeededCalls.answered("CA2", Instant.parse("2026-03-28T23:00:00Z"), null, null));
        none.receive(SeededCalls.answered("CA3", Instant.parse("2026-03-29T01:00:00Z"), null, null));
        none.receive(SeededCalls.answered("CA4", Instant.parse("2026-03-29T21:59:59Z"), null, null));
        none.receive(SeededCalls.answered("CA5", Instant.parse("2026-03-29T22:00:00Z"), null, null));
        try (CountedDatabase counted = new CountedDatabase(database)) {
            counted.recountAll(BERLIN, none);
            counted.count(List.of("CA1", "CA2", "CA3", "CA4", "CA5"), none);
            assertThat(callsByKey(counted, Grouping.DAY))
                    .isEqualTo(Map.of("2026-03-28", 1L, "2026-03-29", 3L, "2026-03-30", 1L));
            assertThat(callsByKey(counted, Grouping.HOUR)).isEqualTo(Map.of("23", 2L, "00", 2L, "03", 1L));
            assertThat(callsByKey(counted, Grouping.WEEK)).isEqualTo(Map.of("2026-03-23", 4L, "2026-03-30", 1L));

            counted.recountAll(ZoneId.of("Asia/Kathmandu"), none);
            OutcomeReport hours = counted.report(new OutcomeQuery(Period.ALL, null, null, Grouping.HOUR));
            assertThat(hours.rows()).extracting(OutcomeRow::key).containsExactly("03", "04", "06");
        }
    }

    private static Map<String, Long> callsByKey(CountedDatabase counted, Grouping by) throws SQLException {
        Map<String, Long> byKey = new HashMap<>();
        counted.report(new OutcomeQuery(Period.ALL, null, null, by))
                .rows()
                .forEach(row -> byKey.put(row.key(), row.calls()));
        return byKey;
    }

    @Test
    void rowsAreSortedAndMenusContainNoNull() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            counted.count(calls.receive(400), calls);
            for (Grouping by : List.of(Grouping.DAY, Grouping.WEEK, Grouping.HOUR)) {
                assertThat(counted.report(by).rows())
                        .extracting(OutcomeRow::key)
                        .isSorted()
                        .isNotEmpty();
            }
            for (Grouping by : List.of(Grouping.AGENT, Grouping.CAMPAIGN, Grouping.OUTCOME)) {
                assertThat(counted.report(by).rows())
                        .isSortedAccordingTo(
                                Comparator.comparingLong(OutcomeRow::calls).reversed())
                        .extracting(OutcomeRow::key)
                        .containsNull();
            }
            assertThat(counted.frequent(Grouping.AGENT)).containsExactlyInAnyOrder("7", "12", "25673");
            assertThat(counted.frequent(Grouping.CAMPAIGN)).hasSize(3).doesNotContainNull();
            assertThat(counted.frequent(Grouping.OUTCOME)).hasSize(3);
        }
    }
}
