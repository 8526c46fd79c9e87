package dev.postcall.outcomes;

import dev.postcall.audit.AuditProgress;
import dev.postcall.audit.FoundDifferences;
import dev.postcall.outcomes.comparison.CountComparison;
import dev.postcall.storage.BatchReads;
import dev.postcall.storage.TestDatabase;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Measures duration and memory of an audit of the statistics of a million calls of one day, without pauses. */
class AuditBench {
    private static final int CALLS = Integer.getInteger("postcall.bench.calls", 1_000_000);
    private static final int RANGE = 2_000;

    @RegisterExtension
    private final TestDatabase database = new TestDatabase();

    @Test
    void auditsAMillionCallsOfOneDay() throws SQLException {
        fill();
        Progress progress = new Progress();
        long began = System.nanoTime();
        try (BatchReads reads = new BatchReads(database.dataSource().getConnection())) {
            CountComparison comparison = new CountComparison();
            FoundDifferences.compareCalls(reads, comparison, RANGE, progress);
            report("calls compared", began, progress);
            comparison.verify(reads, progress);
            report("and sums", began, progress);
        }
    }

    private static void report(String what, long began, Progress progress) {
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "| %s | %.1f s | %,.0f calls/s | %d differences | at most %,d MB of heap after a step |%n",
                what, seconds, CALLS / seconds, progress.found.get(), progress.most >> 20);
    }

    /** Inserts calls and contributions without rollups: the comparison takes the same time if the sums differ. */
    private void fill() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, 0);
            statement.execute("set statement_timeout = 0");
            statement.execute("""
                    insert into call (sid, revision, received_at, revised_at, started_at, agent, campaign, seconds,
                      transcript, outcome, outcome_key, achieved)
                    select md5(i::text), 1, now(), now(), timestamptz '2026-03-02T08:00:00Z' + i %% 36000 * interval '1 second',
                      'agent ' || i %% 30, 'campaign ' || i %% 20, i %% 600, repeat(md5(i::text), 20),
                      'Outcome ' || i %% 12, 'outcome ' || i %% 12, i %% 2 = 0
                    from generate_series(1, %d) i""".formatted(CALLS));
            statement.execute("""
                    insert into contribution (generation, sid, revision, started_at, local_day, local_hour, agent, campaign,
                      outcome, achieved, seconds, agent_rare, campaign_rare, outcome_rare)
                    select 1, sid, 1, started_at, (started_at at time zone 'UTC')::date,
                      to_char(started_at at time zone 'UTC', 'HH24'), '=' || agent, '=' || campaign, '=' || outcome_key,
                      achieved, seconds, false, false, false
                    from call""");
            for (String dimension : new String[] {"agent", "campaign", "outcome"}) {
                statement.execute("""
                        insert into outcome_label (generation, dimension, label_key, label, calls, level)
                        select 1, '%1$s', %1$s, %1$s, count(*), 2 from contribution group by %1$s""".formatted(dimension));
            }
            statement.execute("analyze");
        }
    }

    /** Measures the heap that remains in use after garbage collections. */
    private static final class Progress implements AuditProgress {
        final AtomicLong found = new AtomicLong();
        long most;

        @Override
        public void step(long calls) {
            long used = 0;
            for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
                if (pool.getCollectionUsage() != null) {
                    used += pool.getCollectionUsage().getUsed();
                }
            }
            most = Math.max(most, used);
        }

        @Override
        public void reportDifference(String sid, String what) {
            found.incrementAndGet();
        }
    }
}
