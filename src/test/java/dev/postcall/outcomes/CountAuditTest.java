package dev.postcall.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.calls.Projection.Difference;
import dev.postcall.storage.TestDatabase;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CountAuditTest {
    @RegisterExtension
    private final TestDatabase database = new TestDatabase();

    private final SeededCalls calls = new SeededCalls(31, Instant.parse("2026-01-30T00:00:00Z"), Duration.ofDays(5));

    @Test
    void whatIsCountedRightlyHasNoDifference() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            counted.count(calls.receive(50), calls);
            store();
            counted.move(ZoneId.of("Asia/Kathmandu"), calls);
            assertThat(compare(counted)).isEmpty();
            assertThat(verify(counted)).isEmpty();
        }
    }

    @Test
    void missingOutdatedAndWrongContributionsAreNamed() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            counted.count(calls.receive(3), calls);
            calls.receive(SeededCalls.answered("CA00000", null, "Something new", true));
            sql(counted, "delete from contribution where sid = 'CA00001'");
            sql(counted, "update contribution set seconds = seconds + 1 where sid = 'CA00002'");
            assertThat(compare(counted))
                    .containsExactlyInAnyOrder(
                            new Difference("CA00000", "is counted as of revision 1, not 2"),
                            new Difference("CA00001", "is not counted"),
                            new Difference("CA00002", "is counted otherwise than it is"));
        }
    }

    @Test
    void contributionOfNoCallIsNamed() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            counted.count(calls.receive(2), calls);
            store();
            sql(counted, "delete from call where sid = 'CA00001'");
            assertThat(verify(counted)).containsExactly(new Difference("CA00001", "is counted, but not stored"));
        }
    }

    @Test
    void wrongSumIsFoundAtEitherGrainAndRepairedByARecount() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            counted.count(calls.receive(30), calls);
            store();
            sql(
                    counted,
                    "update outcome_rollup set seconds = seconds + 1 where grouping_set = 'all' and bucket = '2026-02-02'");
            sql(
                    counted,
                    "delete from outcome_rollup where grouping_set = 'hour' and grain = 'month' and bucket = '2026-02-01'");
            assertThat(verify(counted))
                    .extracting(Difference::what)
                    .anyMatch(what -> what.equals("1 sums of all by day are wrong in 2026-02"))
                    .anyMatch(what -> what.contains("of hour by month are wrong in 2026-02"))
                    .hasSize(2);

            counted.inTransaction(it -> {
                new Recounting(it).request();
                return null;
            });
            counted.move(ZoneId.of("UTC"), calls);
            assertThat(verify(counted)).isEmpty();
        }
    }

    @Test
    void wrongDurationsAreFoundAndRollupsOfAnOlderLayoutAreRecounted() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            counted.count(calls.receive(40), calls);
            store();
            sql(
                    counted,
                    "update outcome_rollup set durations = null where grouping_set = 'all' and bucket = '2026-02-02'");
            assertThat(verify(counted))
                    .extracting(Difference::what)
                    .containsExactly("1 sums of all by day are wrong in 2026-02");

            sql(counted, "update outcome_rollup set durations = null");
            sql(counted, "update outcome_generation set layout = 0");
            counted.move(ZoneId.of("UTC"), calls);
            assertThat(verify(counted)).isEmpty();
            assertThat(counted.report(Grouping.DAY).total().secondsMedian()).isNotNull();
        }
    }

    private List<Difference> compare(CountedDatabase counted) throws SQLException {
        return counted.inTransaction(it -> new CountAudit(it).compare(List.copyOf(calls.all())));
    }

    private static List<Difference> verify(CountedDatabase counted) throws SQLException {
        return counted.inTransaction(it -> new CountAudit(it).verify());
    }

    private void store() {
        database.inTransaction(entities -> {
            calls.all().forEach(entities::persist);
            return null;
        });
    }

    private static void sql(CountedDatabase counted, String sql) throws SQLException {
        int rows = counted.inTransaction(it -> {
            try (Statement statement = it.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
        assertThat(rows).as(sql).isPositive();
    }
}
