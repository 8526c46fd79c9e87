package dev.postcall.outcomes.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.postcall.outcomes.CountedDatabase;
import dev.postcall.outcomes.SeededCalls;
import dev.postcall.outcomes.report.Grouping;
import dev.postcall.outcomes.report.NaiveReport;
import dev.postcall.outcomes.report.OutcomeQuery;
import dev.postcall.outcomes.report.OutcomeReport;
import dev.postcall.outcomes.rollup.RecountProgress;
import dev.postcall.query.Period;
import dev.postcall.storage.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecountingTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId LIMA = ZoneId.of("America/Lima");
    private static final Instant EVENING = Instant.parse("2026-03-31T20:00:00Z");

    @RegisterExtension
    private final TestDatabase database = new TestDatabase();

    private final SeededCalls calls = new SeededCalls(2, EVENING, Duration.ofDays(1));

    private void receive(String sid, Instant at) {
        calls.receive(SeededCalls.answered(sid, at, "Booked", true));
    }

    private List<String> receiveTen() {
        for (int i = 0; i < 10; i++) {
            receive("CA" + i, EVENING);
        }
        return calls.sidsAfter("", 10);
    }

    @Test
    void reportsUseTheFormerZoneUntilTheRecountIsComplete() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            counted.count(receiveTen(), calls);
            assertThat(counted.adopt(TOKYO)).isTrue();
            counted.recount(calls, 4);

            OutcomeReport during = counted.report(Grouping.DAY);
            assertThat(during.zone()).isEqualTo("UTC");
            assertThat(byDay(during)).containsExactly(entry("2026-03-31", 10L));
            assertThat(counted.recountProgress()).hasValue(new RecountProgress(TOKYO, 0.4));

            counted.recountAll(TOKYO, calls);
            OutcomeReport after = counted.report(Grouping.DAY);
            assertThat(after.zone()).isEqualTo("Asia/Tokyo");
            assertThat(byDay(after)).containsExactly(entry("2026-04-01", 10L));
            assertThat(counted.recountProgress()).isEmpty();
            assertThat(counted.differences()).isEmpty();
        }
    }

    private static Map<String, Long> byDay(OutcomeReport report) {
        Map<String, Long> calls = new HashMap<>();
        report.rows().forEach(row -> calls.put(row.key(), row.calls()));
        return calls;
    }

    @Test
    void callsAddedOrChangedDuringARecountAreCountedInBothGenerations() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            counted.count(receiveTen(), calls);
            counted.adopt(TOKYO);
            counted.recount(calls, 5);
            // a call that is already recounted, one that is not, and two new calls, before and after the present
            // position
            receive("CA2", EVENING.minus(Duration.ofDays(9)));
            receive("CA7", EVENING.minus(Duration.ofDays(9)));
            receive("CA11", EVENING);
            receive("CA95", EVENING);
            counted.count(List.of("CA2", "CA7", "CA11", "CA95"), calls);

            assertThat(byDay(counted.report(Grouping.DAY)))
                    .containsOnly(entry("2026-03-22", 2L), entry("2026-03-31", 10L));
            counted.recountAll(TOKYO, calls);
            assertThat(byDay(counted.report(Grouping.DAY)))
                    .containsOnly(entry("2026-03-23", 2L), entry("2026-04-01", 10L));
            assertThat(counted.contributions()).isEqualTo(12);
        }
    }

    @Test
    void recountContinuesAfterARestart() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            counted.count(receiveTen(), calls);
            counted.adopt(TOKYO);
            counted.recount(calls, 4);
        }
        try (CountedDatabase next = new CountedDatabase(database)) {
            assertThat(next.adopt(TOKYO)).isTrue();
            next.recount(calls, 4);
            assertThat(next.number("select recounted from outcome_generation where state = 'building'"))
                    .isEqualTo(8);
        }
    }

    @Test
    void changeOfTheZoneAbandonsTheRunningRecount() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            counted.count(receiveTen(), calls);
            counted.adopt(TOKYO);
            counted.recount(calls, 4);
            counted.recountAll(LIMA, calls);

            assertThat(counted.report(Grouping.DAY).zone()).isEqualTo("America/Lima");
            assertOneGenerationIsLeft(counted);
        }
    }

    @Test
    void returnToTheFormerZoneAbandonsTheRecount() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            counted.count(receiveTen(), calls);
            counted.adopt(TOKYO);
            counted.recount(calls, 4);
            assertThat(counted.adopt(UTC)).isFalse();
            counted.recountAll(UTC, calls);

            assertThat(byDay(counted.report(Grouping.DAY))).containsExactly(entry("2026-03-31", 10L));
            assertOneGenerationIsLeft(counted);
        }
    }

    private static void assertOneGenerationIsLeft(CountedDatabase counted) throws SQLException {
        int serving = counted.serving().number();
        for (String table : List.of("contribution", "outcome_rollup", "outcome_label", "outcome_generation")) {
            assertThat(counted.number("select count(*) from " + table + " where generation <> " + serving))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void emptyStatisticsAdoptAZoneAtOnce() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            assertThat(counted.adopt(TOKYO)).isFalse();
            assertThat(counted.report(Grouping.DAY).zone()).isEqualTo("Asia/Tokyo");
        }
    }

    @Test
    void requestedRecountRepairsWrongSums() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            counted.count(receiveTen(), calls);
            counted.update("update outcome_rollup set calls = calls + 1");
            counted.inTransaction(session -> {
                new Recounting(session).request();
                return null;
            });
            counted.recountAll(UTC, calls);

            OutcomeQuery all = new OutcomeQuery(Period.ALL, null, null, Grouping.DAY);
            assertThat(NaiveReport.of(counted.report(all))).isEqualTo(NaiveReport.of(calls.summaries(), all, UTC));
            assertThat(counted.differences()).isEmpty();
        }
    }
}
