package dev.postcall.outcomes.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.postcall.calls.CallContent;
import dev.postcall.outcomes.CountedDatabase;
import dev.postcall.outcomes.SeededCalls;
import dev.postcall.outcomes.report.Grouping;
import dev.postcall.outcomes.report.NaiveReport;
import dev.postcall.outcomes.report.OutcomeQuery;
import dev.postcall.outcomes.report.OutcomeReport;
import dev.postcall.outcomes.report.OutcomeRow;
import dev.postcall.query.Period;
import dev.postcall.storage.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CountingTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final int INTERLEAVINGS = 1_000;
    private static final int BATCHES = 300;
    private static final int MAX_BATCH = 40;

    @RegisterExtension
    private final TestDatabase database = new TestDatabase();

    private final SeededCalls calls = new SeededCalls(11, Instant.parse("2026-01-20T00:00:00Z"), Duration.ofDays(40));

    private static CallContent call(String outcome, Boolean achieved) {
        return SeededCalls.answered("CA1", Instant.parse("2026-02-01T10:00:00Z"), outcome, achieved);
    }

    @Test
    void callIsCountedOnceForAnyNumberOfEvents() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            calls.receive(call("Booked", true));
            counted.count(List.of("CA1"), calls);
            counted.count(List.of("CA1"), calls);
            counted.count(List.of("CA1", "CA1", "CA-unknown"), calls);
            assertThat(NaiveReport.of(counted.report(Grouping.OUTCOME)))
                    .isEqualTo(Map.of("booked", List.of(1L, 1L, 0L, 0L, 1L, 44L)));
            assertThat(counted.contributions()).isEqualTo(1);
        }
    }

    @Test
    void revisionReplacesTheFormerContribution() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            calls.receive(call(null, null));
            counted.count(List.of("CA1"), calls);
            OutcomeReport before = counted.report(Grouping.OUTCOME);
            assertThat(before.rows()).extracting(OutcomeRow::key).containsOnlyNulls();
            assertThat(before.total().unknown()).isEqualTo(1);

            calls.receive(call("Booked", true));
            counted.count(List.of("CA1"), calls);
            OutcomeReport after = counted.report(Grouping.OUTCOME);
            assertThat(after.rows()).extracting(OutcomeRow::key).containsExactly("Booked");
            assertThat(NaiveReport.sums(after.total())).containsExactly(1L, 1L, 0L, 0L, 1L, 44L);
        }
    }

    @Test
    void contributionOfADeletedCallIsSubtracted() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            calls.receive(call("Booked", true));
            counted.count(List.of("CA1"), calls);
            calls.remove("CA1");
            counted.count(List.of("CA1"), calls);
            assertThat(counted.report(Grouping.DAY).rows()).isEmpty();
            assertThat(counted.contributions()).isZero();
            assertThat(counted.frequent(Grouping.OUTCOME)).isEmpty();
        }
    }

    @Test
    void spellingsOfAnOutcomeAreOneRowWithTheFirstSpelling() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            calls.receive(call("Booked  Appointment", true));
            counted.count(List.of("CA1"), calls);
            calls.receive(call(" BOOKED appointment", true));
            counted.count(List.of("CA1"), calls);
            assertThat(counted.report(Grouping.OUTCOME).rows())
                    .extracting(OutcomeRow::key, OutcomeRow::calls)
                    .containsExactly(tuple("Booked Appointment", 1L));
        }
    }

    @Test
    void statisticsDoNotDependOnTheOrderOfDeliveriesAndEvents() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            List<String> sids = interleave(counted);
            for (int i = 0; i < sids.size(); i += MAX_BATCH) {
                counted.count(sids.subList(i, Math.min(i + MAX_BATCH, sids.size())), calls);
            }
            assertThat(counted.contributions()).isEqualTo(INTERLEAVINGS);
            for (Grouping by : Grouping.values()) {
                OutcomeQuery all = new OutcomeQuery(Period.ALL, null, null, by);
                assertThat(NaiveReport.of(counted.report(all))).isEqualTo(NaiveReport.of(calls.summaries(), all, UTC));
            }
            assertThat(counted.differences()).isEmpty();
        }
    }

    /**
     * Runs deliveries (DATA, OUTCOME and duplicates) of each call and events of batches of calls in one random order.
     */
    private List<String> interleave(CountedDatabase counted) throws SQLException {
        Random random = calls.random();
        List<String> sids = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < INTERLEAVINGS; i++) {
            CallContent outcome = calls.outcome("CA%05d".formatted(i));
            sids.add(outcome.sid());
            List<CallContent> pair = List.of(outcome, SeededCalls.data(outcome));
            pair.forEach(delivery -> steps.add(() -> calls.receive(delivery)));
            for (int duplicates = random.nextInt(3); duplicates > 0; duplicates--) {
                CallContent duplicate = pair.get(random.nextInt(2));
                steps.add(() -> calls.receive(duplicate));
            }
        }
        for (int i = 0; i < BATCHES; i++) {
            List<String> some = random.ints(1 + random.nextInt(MAX_BATCH), 0, INTERLEAVINGS)
                    .mapToObj(sids::get)
                    .toList();
            steps.add(() -> counted.count(some, calls));
        }
        Collections.shuffle(steps, random);
        for (Step step : steps) {
            step.run();
        }
        return sids;
    }

    /** A delivery or an event. */
    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }
}
