package dev.postcall.outcomes.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.postcall.harness.JvmZone;
import dev.postcall.outcomes.CountedDatabase;
import dev.postcall.outcomes.SeededCalls;
import dev.postcall.outcomes.report.Grouping;
import dev.postcall.outcomes.report.OutcomeRow;
import dev.postcall.storage.TestDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A call is counted on its day in the report zone, in any zone of the JVM. */
class CountedDayTest {
    @RegisterExtension
    private final TestDatabase database = new TestDatabase();

    private final SeededCalls calls = new SeededCalls(3, Instant.parse("2026-02-01T00:00:00Z"), Duration.ofDays(1));

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Kathmandu", "America/New_York", "UTC"})
    void callIsCountedOnItsDayInTheReportZone(String zone) throws SQLException {
        JvmZone.in(zone, this::countAndRecount);
    }

    private void countAndRecount() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            List<String> sids = receive("2026-02-01T00:00:00Z", "2026-02-01T23:59:59Z", "0900-02-28T12:00:00Z");
            counted.count(sids, calls);
            // counted again with another outcome, so that existing cells are updated
            calls.receive(SeededCalls.answered(sids.get(0), Instant.parse("2026-02-01T00:00:00Z"), "Booked", true));
            counted.count(sids, calls);

            assertThat(counted.report(Grouping.DAY).rows())
                    .extracting(OutcomeRow::key, OutcomeRow::calls)
                    .containsExactly(row("2026-02-01", 2), row("2026-02-02", 1));
            assertThat(storedDays(counted)).containsExactly("2026-02-01", "2026-02-02");
            assertThat(counted.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Kathmandu", "America/New_York", "UTC"})
    void callWithImplausibleCreatedAtIsCountedOnTheDayOfItsReceipt(String zone) throws SQLException {
        JvmZone.in(zone, this::countAtItsReceipt);
    }

    private void countAtItsReceipt() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            counted.recountAll(ZoneId.of("America/New_York"), calls);
            counted.count(receive("0001-01-01T00:00:00Z"), calls);

            assertThat(storedDays(counted)).containsExactly("2026-02-01");
            assertThat(counted.differences()).isEmpty();
        }
    }

    private static Tuple row(String day, long calls) {
        return tuple(day, calls);
    }

    private List<String> receive(String... instants) {
        List<String> sids = new ArrayList<>();
        for (String instant : instants) {
            String sid = "CA" + sids.size();
            calls.receive(SeededCalls.answered(sid, Instant.parse(instant), null, null));
            sids.add(sid);
        }
        return sids;
    }

    /** The days of the rollups in the format of the database. */
    private static List<String> storedDays(CountedDatabase counted) throws SQLException {
        return counted.inTransaction(session -> {
            List<String> days = new ArrayList<>();
            try (Statement statement = session.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select bucket::text from outcome_rollup where grouping_set = 'all' and grain = 'day' order by bucket")) {
                while (row.next()) {
                    days.add(row.getString(1));
                }
            }
            return days;
        });
    }
}
