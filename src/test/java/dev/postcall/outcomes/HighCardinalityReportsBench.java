package dev.postcall.outcomes;

import dev.postcall.calls.CallSummary;
import dev.postcall.outcomes.report.Grouping;
import dev.postcall.outcomes.report.OutcomeQuery;
import dev.postcall.outcomes.report.ReportPage;
import dev.postcall.outcomes.rollup.Counting;
import dev.postcall.query.Period;
import dev.postcall.storage.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Measures the rollup rows for each call and the duration of reports if 22,000 calls have 13,400 outcomes, 5,000 agents
 * and 8,900 campaigns.
 */
class HighCardinalityReportsBench {
    private static final int CALLS = Integer.getInteger("postcall.bench.calls", 22_000);
    private static final int BATCH = 512;
    private static final Instant FIRST = Instant.parse("2026-02-01T00:00:00Z");
    private static final Duration MONTH = Duration.ofDays(28);

    @RegisterExtension
    private final TestDatabase database = new TestDatabase();

    private final Random random = new Random(4);
    private int agents;
    private int campaigns;
    private int outcomes;

    @Test
    void labelsInProportionToTheCalls() throws SQLException {
        run("labels in proportion to the calls", CALLS);
    }

    @Test
    void asManyLabelsAsInAMonth() throws SQLException {
        run("labels of 22,000 calls", 22_000);
    }

    private void run(String title, int proportion) throws SQLException {
        agents = proportion * 50 / 220;
        campaigns = proportion * 89 / 220;
        outcomes = proportion * 134 / 220;
        try (CountedDatabase counted = new CountedDatabase(database)) {
            long began = System.nanoTime();
            for (int i = 0; i < CALLS; i += BATCH) {
                List<CallSummary> batch = IntStream.range(i, Math.min(CALLS, i + BATCH))
                        .mapToObj(this::call)
                        .toList();
                counted.inTransaction(session -> {
                    new Counting(session)
                            .count(batch.stream().map(CallSummary::sid).toList(), sids -> batch);
                    return null;
                });
            }
            double rate = CALLS / seconds(began);
            long rows = counted.number("select count(*) from outcome_rollup");
            System.out.printf(
                    "| %s | %,d calls | %,.0f calls/s counted | %.2f rollup rows a call |%n",
                    title, CALLS, rate, (double) rows / CALLS);
            counted.update("analyze");
            String agent = counted.frequent(Grouping.AGENT).get(0);
            for (Grouping by : Grouping.values()) {
                report(counted, new OutcomeQuery(Period.ALL, null, null, by));
                report(counted, new OutcomeQuery(new Period(FIRST.plus(Duration.ofHours(7)), null), null, null, by));
                report(counted, new OutcomeQuery(Period.ALL, agent, null, by));
            }
        }
    }

    private static void report(CountedDatabase counted, OutcomeQuery query) throws SQLException {
        counted.report(query, ReportPage.first(20));
        long began = System.nanoTime();
        counted.report(query, ReportPage.first(20));
        System.out.printf(
                "| %s%s%s | %.0f ms |%n",
                query.by(),
                query.agent() == null ? "" : " of an agent",
                query.period().from() == null ? "" : " of a part of the month",
                seconds(began) * 1_000);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private CallSummary call(int number) {
        Instant at = FIRST.plusSeconds(random.nextLong(MONTH.toSeconds()));
        return new CallSummary(
                "CA" + number,
                at,
                at,
                at,
                1,
                "agent-" + skewed(agents),
                "campaign-" + skewed(campaigns),
                null,
                null,
                null,
                random.nextInt(300),
                "Outcome that hardly repeats " + skewed(outcomes),
                random.nextBoolean());
    }

    /** A random label; some are much more frequent than others. */
    private int skewed(int labels) {
        double share = random.nextDouble();
        return (int) (labels * share * share);
    }
}
