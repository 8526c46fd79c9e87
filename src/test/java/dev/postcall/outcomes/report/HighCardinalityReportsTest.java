package dev.postcall.outcomes.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.outcomes.CountedDatabase;
import dev.postcall.outcomes.HighCardinalityCalls;
import dev.postcall.storage.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reports over many rare and a few frequent labels equal a naive computation. */
class HighCardinalityReportsTest {
    private static final Instant FIRST = Instant.parse("2026-02-20T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(60);
    private static final ZoneId KATHMANDU = ZoneId.of("Asia/Kathmandu");
    private static final String[] AGENTS = {"agent 1", "agent none", "agent *", "agent 7", "nobody"};
    private static final String[] CAMPAIGNS = {"none", "=none", "==none", "*", "3", "nothing"};
    private static final int CALLS = 1_200;
    private static final int QUESTIONS = 15;

    @RegisterExtension
    private final TestDatabase database = new TestDatabase();

    private final HighCardinalityCalls generated = new HighCardinalityCalls(5, FIRST, SPAN, 60, 90, 150);
    private final Random random = new Random(9);
    private final RandomPeriods periods = new RandomPeriods(random, FIRST, SPAN);

    @Test
    void everyReportIsCorrectAfterPromotionsRevisionsAndARecount() throws SQLException {
        try (CountedDatabase counted = new CountedDatabase(database)) {
            counted.setFrequencies(5, 40);
            receiveAndRevise(counted);
            assertThat(counted.differences()).isEmpty();
            assertReports(counted, ZoneId.of("UTC"));

            counted.adopt(KATHMANDU);
            counted.setFrequencies(5, 40);
            counted.recount(generated.calls(), 400);
            receiveAndRevise(counted);
            counted.recountAll(KATHMANDU, generated.calls());
            assertThat(counted.differences()).isEmpty();
            assertReports(counted, KATHMANDU);
        }
    }

    private void receiveAndRevise(CountedDatabase counted) throws SQLException {
        List<String> batch = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            batch.add(generated.receive(random.nextInt(3) == 0 ? random.nextInt(CALLS) : i));
            if (random.nextInt(30) == 0 || i == CALLS - 1) {
                counted.count(batch, generated.calls());
                batch.clear();
            }
        }
    }

    private void assertReports(CountedDatabase counted, ZoneId zone) throws SQLException {
        for (Grouping by : Grouping.values()) {
            for (int i = 0; i < QUESTIONS; i++) {
                String agent = random.nextBoolean() ? null : AGENTS[random.nextInt(AGENTS.length)];
                String campaign = random.nextBoolean() ? null : CAMPAIGNS[random.nextInt(CAMPAIGNS.length)];
                assertReport(counted, new OutcomeQuery(periods.next(zone), agent, campaign, by), zone);
            }
        }
    }

    private void assertReport(CountedDatabase counted, OutcomeQuery query, ZoneId zone) throws SQLException {
        Map<String, List<Long>> expected = NaiveReport.of(generated.calls().summaries(), query, zone);
        OutcomeReport all = counted.report(query);
        assertThat(NaiveReport.of(all)).as("%s in %s", query, zone).isEqualTo(expected);
        assertThat(all.others()).isNull();
        assertThat(all.zone()).isEqualTo(zone.getId());
        assertThat(readInPages(counted, query)).as("pages of %s", query).isEqualTo(all.rows());
    }

    /** Reads the rows of all pages, and asserts that rows and others add up to the total on each page. */
    private List<OutcomeRow> readInPages(CountedDatabase counted, OutcomeQuery query) throws SQLException {
        List<OutcomeRow> rows = new ArrayList<>();
        int limit = 1 + random.nextInt(40);
        ReportPage page = ReportPage.first(limit);
        while (page != null) {
            OutcomeReport report = counted.report(query, page);
            assertThat(report.rows().size()).isLessThanOrEqualTo(limit);
            Map<String, List<Long>> parts = new HashMap<>();
            report.rows().forEach(row -> parts.put("row " + row.key(), NaiveReport.sums(row)));
            if (report.others() != null) {
                parts.put("others", NaiveReport.sums(report.others()));
            }
            assertThat(NaiveReport.total(parts)).isEqualTo(NaiveReport.sums(report.total()));
            rows.addAll(report.rows());
            page = report.next() == null ? null : new ReportPage(limit, ReportCursor.parse(report.next(), query.by()));
        }
        return rows;
    }

    @Test
    void highCardinalityLabelsMakeFewerRollupsThanCalls() throws SQLException {
        int calls = 2_200;
        // a tenth of a month of 22,000 calls with 13,400 outcomes, 5,000 agents and 8,900 campaigns
        HighCardinalityCalls month = new HighCardinalityCalls(3, FIRST, Duration.ofDays(30), 500, 890, 1_340);
        try (CountedDatabase counted = new CountedDatabase(database)) {
            for (int i = 0; i < calls; i += 200) {
                List<String> sids = new ArrayList<>();
                for (int j = i; j < i + 200; j++) {
                    sids.add(month.receive(j));
                }
                counted.count(sids, month.calls());
            }
            long rows = counted.number("select count(*) from outcome_rollup");
            assertThat(rows).as("rows of %d calls", calls).isLessThan(calls);
            assertThat(counted.differences()).isEmpty();
        }
    }
}
