package dev.postcall.outcomes.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.audit.FoundDifferences;
import dev.postcall.outcomes.CountedDatabase;
import dev.postcall.outcomes.SeededCalls;
import dev.postcall.outcomes.recount.Recounting;
import dev.postcall.outcomes.report.Grouping;
import dev.postcall.storage.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The audit of the statistics. */
class CountComparisonTest {
    @RegisterExtension
    private final TestDatabase database = new TestDatabase();

    private final SeededCalls calls = new SeededCalls(31, Instant.parse("2026-01-30T00:00:00Z"), Duration.ofDays(5));

    @Test
    void correctStatisticsHaveNoDifference() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            counted.count(calls.receive(50), calls);
            store();
            counted.recountAll(ZoneId.of("Asia/Kathmandu"), calls);
            CountComparison comparison = new CountComparison();
            assertThat(FoundDifferences.of(database, comparison)).isEmpty();
            assertThat(comparison.count()).isEqualTo(50);
        }
    }

    @Test
    void missingOutdatedAndWrongContributionsAreReported() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            counted.count(calls.receive(30), calls);
            calls.receive(SeededCalls.answered("CA00000", null, "Something new", true));
            store();
            sql(counted, "delete from contribution where sid = 'CA00001'");
            sql(counted, "update contribution set seconds = 3000 where sid = 'CA00012'");
            assertThat(differences())
                    .contains(
                            "CA00000: is counted as of revision 1, not 2",
                            "CA00001: is not counted",
                            "CA00012: is counted with other values")
                    .filteredOn(what -> what.startsWith("CA"))
                    .hasSize(3);
        }
    }

    @Test
    void contributionsWithoutACallAreReportedAtAnyPosition() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            counted.count(calls.receive(40), calls);
            store();
            sql(counted, "delete from call where sid < 'CA00010' or sid > 'CA00020'");
            assertThat(differences()).hasSize(29).contains("CA00039: is counted, but not stored");
        }
    }

    @Test
    void contributionsAreReportedIfNoCallIsStored() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            counted.count(calls.receive(40), calls);
            assertThat(differences()).hasSize(40);
        }
    }

    @Test
    void wrongSumsOfBothGrainsAreReportedAndRepairedByARecount() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            counted.count(calls.receive(30), calls);
            store();
            sql(
                    counted,
                    "update outcome_rollup set seconds = seconds + 1 where grouping_set = 'all' and bucket = '2026-02-02'");
            sql(
                    counted,
                    "delete from outcome_rollup where grouping_set = 'hour' and grain = 'month' and bucket = '2026-02-01'");
            assertThat(differences())
                    .containsExactly(
                            "sums of all by day are wrong in 2026-02", "sums of hour by month are wrong in 2026-02");

            counted.inTransaction(session -> {
                new Recounting(session).request();
                return null;
            });
            counted.recountAll(ZoneId.of("UTC"), calls);
            assertThat(differences()).isEmpty();
        }
    }

    @Test
    void sumsSwappedBetweenCellsAreReported() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            counted.setFrequencies(1, 1);
            calls.receive(SeededCalls.answered("CA1", Instant.parse("2026-02-01T09:00:00Z"), "One", true));
            calls.receive(SeededCalls.answered("CA2", Instant.parse("2026-02-01T10:00:00Z"), "Two", false));
            counted.count(List.of("CA1", "CA2"), calls);
            store();
            sql(
                    counted,
                    "update outcome_rollup set achieved = 1 - achieved, not_achieved = 1 - not_achieved"
                            + " where grouping_set = 'outcome' and grain = 'day'");
            assertThat(differences()).containsExactly("sums of outcome by day are wrong in 2026-02");
        }
    }

    @Test
    void wrongDurationsAreReported() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            counted.count(calls.receive(40), calls);
            store();
            sql(
                    counted,
                    "update outcome_rollup set durations = null where grouping_set = 'all' and bucket = '2026-02-02'");
            assertThat(differences()).containsExactly("sums of all by day are wrong in 2026-02");
        }
    }

    @Test
    void sumsOfAnOlderLayoutAreComparedOnlyAfterARecount() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            counted.count(calls.receive(40), calls);
            store();
            sql(counted, "update outcome_rollup set durations = null");
            sql(counted, "update outcome_generation set layout = 0");
            assertThat(differences()).containsExactly("the statistics have an older layout, and are being recounted");
            counted.recountAll(ZoneId.of("UTC"), calls);
            assertThat(differences()).isEmpty();
            assertThat(counted.report(Grouping.DAY).total().secondsMedian()).isNotNull();
        }
    }

    @Test
    void wrongNumbersOfCallsOfLabelsAreReported() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            counted.count(calls.receive(40), calls);
            store();
            sql(counted, "update outcome_label set calls = calls + 1 where dimension = 'agent' and label_key = '=7'");
            assertThat(differences()).containsExactly("numbers of calls by agent are wrong");
        }
    }

    @Test
    void correctStatisticsOfAllFrequenciesHaveNoDifference() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            counted.setFrequencies(8, 30);
            for (int i = 0; i < 10; i++) {
                counted.count(calls.receive(20), calls);
            }
            store();
            assertThat(differences()).isEmpty();
        }
    }

    private List<String> differences() throws SQLException {
        return FoundDifferences.of(database, new CountComparison());
    }

    private void store() {
        database.inTransaction(entities -> {
            calls.all().forEach(entities::persist);
            return null;
        });
    }

    private static void sql(CountedDatabase counted, String sql) throws SQLException {
        assertThat(counted.update(sql)).as(sql).isPositive();
    }
}
