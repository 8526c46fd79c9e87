package dev.postcall.bench.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.bench.BenchFolder;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.TestSettings;
import dev.postcall.harness.Visitor;
import dev.postcall.query.Cursor;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Measures reports, lists and the dashboard over {@code bench.calls} calls by HTTP, each compared with the same query
 * in plain SQL over the table of calls: {@code bench.requests} requests each (50), {@code bench.queries} queries (5).
 */
class ReportsBench {
    private static final int REQUESTS = Integer.getInteger("bench.requests", 50);
    private static final int QUERIES = Integer.getInteger("bench.queries", 5);
    private static final int WARM_UP = Integer.getInteger("bench.unmeasured", 150);
    private static final String SUMS =
            "count(*), count(*) filter (where achieved), count(*) filter (where not achieved), sum(seconds)";
    private static final String PERCENTILES =
            "percentile_disc(0.5) within group (order by seconds), percentile_disc(0.95) within group (order by seconds)";

    private final StringBuilder table = new StringBuilder();

    @Test
    void reports() throws SQLException, IOException {
        try (LoadedCalls calls = LoadedCalls.open();
                Connection connection = calls.connect()) {
            Postcall postcall = calls.serve();
            calls.awaitIndex(postcall);
            print("| %,d calls | median | p99 | plain SQL | SQL / median |".formatted(LoadedCalls.CALLS));
            print("|---|--:|--:|--:|--:|");
            Visitor visitor = Visitor.of(postcall);
            assertThat(visitor.signIn("admin", TestSettings.ADMIN_PASSWORD).statusCode())
                    .isEqualTo(302);
            for (Question question : questions(calls.end())) {
                measure(visitor, connection, question);
            }
            for (Question page : pages(connection)) {
                measure(visitor, connection, page);
            }
            print("");
            print("Server's resident memory: %,d MB".formatted(calls.residentBytes() >> 20));
        }
        Files.writeString(BenchFolder.ROOT.resolve("reports.md"), table);
    }

    private void measure(Visitor visitor, Connection connection, Question question) throws SQLException {
        Timing http = Timing.of(
                WARM_UP,
                REQUESTS,
                () -> assertThat(visitor.get(question.path()).statusCode())
                        .as(question.path())
                        .isEqualTo(200));
        String beside = "| |";
        if (question.sql() != null) {
            double plain = Timing.ofSql(connection, question.sql(), QUERIES).median();
            beside = "| %.1f | %.1f |".formatted(plain, plain / http.median());
        }
        print("| %s | %.1f | %.1f %s".formatted(question.name(), http.median(), http.p99(), beside));
    }

    private static List<Question> questions(LocalDate end) {
        String agent = GeneratedCalls.agent(3);
        String campaign = GeneratedCalls.campaign(7);
        LocalDate first = end.minusDays(90);
        String quarter = " where campaign = '" + campaign + "' and started_at >= '" + first
                + "T00:00Z' and started_at < '" + end + "T00:00Z'";
        String ofAgent = " where agent = '" + agent + "'";
        String ofBoth = ofAgent + " and campaign = '" + campaign + "'";
        List<Question> questions = new ArrayList<>();
        for (String by : List.of("day", "week", "hour", "agent", "campaign", "outcome")) {
            questions.add(outcomes("by " + by + ", all time", by, "", ""));
        }
        for (String by : List.of("day", "outcome", "agent", "hour")) {
            questions.add(outcomes(
                    "by " + by + ", 90 days of a campaign",
                    by,
                    "&campaign=" + campaign + "&from=" + first + "&to=" + end,
                    quarter));
        }
        for (String by : List.of("day", "outcome", "hour", "campaign")) {
            questions.add(outcomes("by " + by + ", an agent", by, "&agent=" + agent, ofAgent));
        }
        for (String by : List.of("day", "outcome", "hour")) {
            questions.add(outcomes(
                    "by " + by + ", an agent and a campaign", by, "&agent=" + agent + "&campaign=" + campaign, ofBoth));
        }
        questions.add(new Question(
                "durations, all time: median and 95 %",
                "api/outcomes?by=agent", "select " + PERCENTILES + " from call"));
        questions.add(new Question(
                "durations by agent",
                "api/outcomes?by=agent",
                "select agent, " + PERCENTILES + " from call group by agent"));
        return questions;
    }

    private static Question outcomes(String name, String by, String filter, String where) {
        String key = switch (by) {
            case "day" -> "(started_at at time zone 'UTC')::date";
            case "week" -> "date_trunc('week', started_at at time zone 'UTC')";
            case "hour" -> "extract(hour from started_at at time zone 'UTC')";
            case "outcome" -> "outcome_key";
            default -> by;
        };
        return new Question(
                name,
                "api/outcomes?by=" + by + filter,
                "select " + key + ", " + SUMS + " from call" + where + " group by 1");
    }

    private static List<Question> pages(Connection connection) throws SQLException {
        String agent = GeneratedCalls.agent(3);
        String campaign = GeneratedCalls.campaign(7);
        String outcome = GeneratedCalls.outcome(9);
        String list = "select sid, started_at, agent, campaign, seconds, outcome from call";
        String order = " order by started_at desc, sid desc";
        long deep = LoadedCalls.CALLS * 9 / 10;
        return List.of(
                new Question("dashboard page, 30 days", "", null),
                new Question("dashboard page, all time", "?period=all", null),
                new Question("dashboard page, 90 days of a campaign", "?period=90&campaign=" + campaign, null),
                new Question("list, first page", "api/calls?limit=50", list + order + " limit 50"),
                new Question(
                        "list, %,d calls deep".formatted(deep),
                        "api/calls?limit=50&cursor=" + cursor(connection, deep),
                        list + order + " limit 50 offset " + deep),
                new Question(
                        "list of an agent and a campaign, first page",
                        "api/calls?limit=50&agent=" + agent + "&campaign=" + campaign,
                        list + " where agent = '" + agent + "' and campaign = '" + campaign + "'" + order
                                + " limit 50"),
                new Question(
                        "list of an agent, a campaign and an outcome, deep",
                        "api/calls?limit=50&agent=" + agent + "&campaign=" + campaign + "&outcome="
                                + outcome.replace(" ", "%20") + "&cursor=" + cursor(connection, deep),
                        null),
                new Question(
                        "list of a number",
                        "api/calls?limit=50&number=%2B15551000007",
                        list + " where to_number = '+15551000007' or from_number = '+15551000007'" + order
                                + " limit 50"),
                new Question("list page, deep", "calls?cursor=" + cursor(connection, deep), null));
    }

    private static String cursor(Connection connection, long deep) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select started_at, sid from call order by started_at desc, sid desc limit 1 offset " + deep)) {
            row.next();
            return new Cursor(row.getTimestamp(1).toInstant(), row.getString(2)).toString();
        }
    }

    private void print(String line) {
        table.append(line).append('\n');
        System.out.println(line);
    }
}
