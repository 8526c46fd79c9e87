package dev.postcall.audit;

import static dev.postcall.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.problem.Problem;
import dev.postcall.schedule.AdaptiveThrottle;
import dev.postcall.storage.BatchReads;
import dev.postcall.storage.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuditJobTest {
    private static final int CALLS = 5_000;

    @RegisterExtension
    private final TestDatabase database = new TestDatabase();

    private final List<List<String>> published = new ArrayList<>();

    @BeforeEach
    void storeCalls() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into call (sid, revision, received_at, revised_at, started_at)
                    select 'CA' || i, 1, now(), now(), now() from generate_series(1, %d) i""".formatted(CALLS));
        }
    }

    @Test
    void auditOfAnEqualProjectionAgrees() throws SQLException {
        AuditReport report = audit(new AuditRun(false, idle()), new EqualProjection(CALLS));
        assertThat(report.state()).isEqualTo("done");
        assertThat(report.progress()).isEqualTo(1);
        assertThat(report.calls()).isEqualTo(CALLS);
        assertThat(report.counted()).isEqualTo(CALLS);
        assertThat(report.agrees()).isTrue();
        assertThat(report.endedAt()).isAfterOrEqualTo(report.startedAt());
    }

    @Test
    void hundredDifferencesAreListedAndAllAreCounted() throws SQLException {
        AuditReport report = audit(new AuditRun(false, idle()), new EqualProjection(CALLS) {
            @Override
            public void compare(BatchReads reads, CallRange range, AuditProgress progress) {
                range.calls().forEach(call -> progress.reportDifference(call.sid(), "differs"));
            }
        });
        assertThat(report.differences())
                .hasSize(100)
                .allMatch(found -> found.what().equals("counted: differs"));
        assertThat(report.differing()).isEqualTo(CALLS);
        assertThat(report.agrees()).isFalse();
        assertThat(published).isEmpty();
    }

    @Test
    void repairPublishesDifferingCallsInBatchesAndRequestsARecomputation() throws SQLException {
        EqualProjection projection = new EqualProjection(CALLS) {
            @Override
            public void compare(BatchReads reads, CallRange range, AuditProgress progress) {
                range.calls().stream()
                        .filter(call -> call.sid().endsWith("7"))
                        .forEach(call -> progress.reportDifference(call.sid(), "differs"));
            }

            @Override
            public void verify(BatchReads reads, AuditProgress progress) {
                progress.reportDifference(null, "sums are wrong");
            }
        };
        AuditReport report = audit(new AuditRun(true, idle()), projection);
        assertThat(report.repaired()).isEqualTo(CALLS / 10);
        assertThat(published).hasSize(5).allMatch(sids -> sids.size() == 100);
        assertThat(projection.recomputed).hasValue(1);
    }

    @Test
    void cancelledAuditEndsAtItsNextStep() throws SQLException {
        AuditRun run = new AuditRun(false, idle());
        AuditReport report = audit(run, new EqualProjection(CALLS) {
            @Override
            public void compare(BatchReads reads, CallRange range, AuditProgress progress) {
                run.cancel();
                progress.step(0);
            }
        });
        assertThat(report.state()).isEqualTo("cancelled");
        assertThat(report.agrees()).isNull();
        assertThat(report.calls()).isLessThan(CALLS);
    }

    @Test
    void unreadableProjectionLeavesTheResultUnknown() throws SQLException {
        AuditReport report = audit(
                new AuditRun(false, idle()),
                new EqualProjection(CALLS) {
                    @Override
                    public String name() {
                        return "indexed";
                    }

                    @Override
                    public void compare(BatchReads reads, CallRange range, AuditProgress progress) {
                        throw Problem.unavailable("The index cannot be read.").exception();
                    }
                },
                new EqualProjection(CALLS));
        assertThat(report.agrees()).isNull();
        assertThat(report.failure()).isEqualTo("The index cannot be read.");
        assertThat(report.indexed()).isNull();
        assertThat(report.counted()).isEqualTo(CALLS);
    }

    @Test
    void databaseFailureEndsTheAuditWithoutAResult() throws SQLException {
        AuditReport report = audit(new AuditRun(false, idle()), new EqualProjection(CALLS) {
            @Override
            public void compare(BatchReads reads, CallRange range, AuditProgress progress) throws SQLException {
                reads.close();
            }
        });
        assertThat(report.state()).isEqualTo("done");
        assertThat(report.agrees()).isNull();
        assertThat(report.failure()).contains("database");
    }

    @Test
    void onlyOneNodeRunsAnAuditAtATime() throws SQLException {
        try (BatchReads second = reads()) {
            try (BatchReads first = reads()) {
                assertThat(first.tryLock(1)).isTrue();
                assertThat(second.tryLock(1)).isFalse();
            }
            eventually(() -> assertThat(second.tryLock(1)).isTrue());
        }
    }

    private static AdaptiveThrottle idle() {
        return new AdaptiveThrottle(() -> 0, 0, 0);
    }

    private BatchReads reads() throws SQLException {
        return new BatchReads(database.dataSource().getConnection());
    }

    private AuditReport audit(AuditRun run, EqualProjection... projections) throws SQLException {
        try (BatchReads reads = reads()) {
            List<AuditPart> parts = new ArrayList<>();
            for (EqualProjection projection : projections) {
                parts.add(new AuditPart(
                        projection, new AuditRepair(projection, (observer, sids) -> published.add(sids), run), run));
            }
            new AuditJob(reads, parts, run).run();
        }
        return run.report();
    }
}
