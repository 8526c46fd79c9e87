package dev.postcall.outcomes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sums up one part of a period after another, by the key that the question is grouped by. */
final class OutcomeReader {
    private static final String CALLS = """
            count(*), sum(case when achieved = true then 1 else 0 end), sum(case when achieved = false then 1 else 0 end)""";

    private final Connection connection;
    private final OutcomeQuery query;
    private final Cut cut;
    private final Map<String, Sums> sums = new HashMap<>();

    OutcomeReader(Connection connection, OutcomeQuery query) {
        this.connection = connection;
        this.query = query;
        this.cut = cut(query);
    }

    /** The cut that answers a question. */
    static Cut cut(OutcomeQuery query) {
        return Cut.of(
                query.agent() != null || query.by() == Grouping.AGENT,
                query.campaign() != null || query.by() == Grouping.CAMPAIGN,
                switch (query.by()) {
                    case OUTCOME -> Facet.OUTCOME;
                    case HOUR -> Facet.HOUR;
                    case DAY, WEEK, AGENT, CAMPAIGN -> Facet.NOTHING;
                });
    }

    /** The spans that rollups can be used for: a row of days or weeks needs those of days. */
    List<Grain> grains() {
        return byDay() ? List.of(Grain.DAY) : cut.grains();
    }

    private boolean byDay() {
        return query.by() == Grouping.DAY || query.by() == Grouping.WEEK;
    }

    /** The sums of these parts together, by key as the tables have it; days as ISO dates. */
    Map<String, Sums> read(List<Span> spans) throws SQLException {
        for (Span span : spans) {
            if (span.grain() == null) {
                readCalls(span);
            } else {
                readRollups(span);
            }
        }
        return sums;
    }

    private void readRollups(Span span) throws SQLException {
        String key = switch (query.by()) {
            case DAY, WEEK -> "bucket";
            case HOUR, OUTCOME -> "facet";
            case AGENT -> "agent";
            case CAMPAIGN -> "campaign";
        };
        Conditions where = new Conditions();
        where.add("cut = ?", cut.word());
        where.add("grain = ?", span.grain().word());
        where.add("agent = ?", cut.byAgent() ? RollupKey.ofAgent(query.agent()) : RollupKey.ALL);
        where.add("campaign = ?", cut.byCampaign() ? RollupKey.ofCampaign(query.campaign()) : RollupKey.ALL);
        where.add("bucket >= ?", span.firstDay());
        where.add("bucket < ?", span.endDay());
        ask(
                key + ", calls, achieved, not_achieved, seconds, durations from outcome_rollup",
                where,
                "",
                row -> sums(row).add(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getBytes(6)));
    }

    private void readCalls(Span span) throws SQLException {
        String key = switch (query.by()) {
            case DAY, WEEK -> "local_day";
            case HOUR -> "local_hour";
            case OUTCOME -> "outcome";
            case AGENT -> "agent";
            case CAMPAIGN -> "campaign";
        };
        Conditions where = new Conditions();
        where.add("agent = ?", RollupKey.ofAgent(query.agent()));
        where.add("campaign = ?", RollupKey.ofCampaign(query.campaign()));
        where.add("local_day >= ?", span.firstDay());
        where.add("local_day < ?", span.endDay());
        where.add("started_at >= ?", utc(span.from()));
        where.add("started_at < ?", utc(span.to()));
        ask(
                key + ", " + CALLS + ", seconds from contribution",
                where,
                " group by " + key + ", seconds",
                row -> sums(row).add(row.getLong(2), row.getLong(3), row.getLong(4), row.getObject(5, Integer.class)));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private void ask(String columnsFrom, Conditions where, String grouping, RowReader reader) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select " + columnsFrom + where.clause() + grouping)) {
            where.bind(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reader.read(row);
                }
            }
        }
    }

    /** Takes one row in. */
    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private Sums sums(ResultSet row) throws SQLException {
        return sums.computeIfAbsent(key(row), key -> new Sums());
    }

    private String key(ResultSet row) throws SQLException {
        return byDay() ? row.getObject(1, LocalDate.class).toString() : row.getString(1);
    }

    /** The conditions that apply; one without a value does not. */
    private static final class Conditions {
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void add(String condition, Object value) {
            if (value != null) {
                conditions.add(condition);
                values.add(value);
            }
        }

        String clause() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }

        void bind(PreparedStatement statement) throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
        }
    }
}
