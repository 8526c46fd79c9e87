package dev.postcall.outcomes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sums up the contributions afresh, a month at a time: to hold the rollups against, or to replace them. */
record RollupAudit(Connection connection) {
    /** The sums of contributions, as a row of the rollups has them. */
    static final String SUMS = """
            count(*) as calls, sum(case when achieved = true then 1 else 0 end) as achieved,
            sum(case when achieved = false then 1 else 0 end) as not_achieved, sum(cast(seconds as bigint)) as seconds""";

    private static final String INSERT = """
            insert into outcome_rollup
              (cut, grain, agent, bucket, campaign, facet, calls, achieved, not_achieved, seconds)
            select '%s', '%s', s.* from (%s) s""";
    private static final String DIFFERENCES = """
            select count(*) from (
              select agent, bucket, campaign, facet from (
                select agent, bucket, campaign, facet, calls, achieved, not_achieved, seconds from outcome_rollup
                where cut = '%s' and grain = '%s' and bucket >= ? and bucket < ?
                union all
                select agent, bucket, campaign, facet, -calls, -achieved, -not_achieved, -seconds from (%s) s) x
              group by agent, bucket, campaign, facet
              having sum(calls) <> 0 or sum(achieved) <> 0 or sum(not_achieved) <> 0 or sum(seconds) <> 0) d""";

    /** Replaces the rollups by what the contributions add up to. */
    void rebuild() throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from outcome_rollup")) {
            delete.executeUpdate();
        }
        for (YearMonth month : months()) {
            for (Cut cut : Cut.values()) {
                for (Grain grain : cut.grains()) {
                    insert(cut, grain, month);
                }
            }
        }
    }

    private void insert(Cut cut, Grain grain, YearMonth month) throws SQLException {
        String sql = INSERT.formatted(cut.word(), grain.word(), sums(cut, grain));
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            bindSums(insert, 1, month);
            insert.executeUpdate();
        }
    }

    /** What the rollups say otherwise than the contributions, in words. */
    List<String> differences() throws SQLException {
        List<String> differences = new ArrayList<>();
        for (YearMonth month : months()) {
            for (Cut cut : Cut.values()) {
                for (Grain grain : cut.grains()) {
                    long wrong = differences(cut, grain, month);
                    if (wrong > 0) {
                        differences.add("%d sums of %s by %s are wrong in %s"
                                .formatted(wrong, cut.word(), grain.word(), month));
                    }
                }
            }
        }
        return differences;
    }

    private long differences(Cut cut, Grain grain, YearMonth month) throws SQLException {
        String sql = DIFFERENCES.formatted(cut.word(), grain.word(), sums(cut, grain));
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, month.atDay(1));
            select.setObject(2, month.plusMonths(1).atDay(1));
            bindSums(select, 3, month);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** A select over one month: its first day, which names the bucket of months, and the bounds of its days. */
    private static String sums(Cut cut, Grain grain) {
        String agent = cut.byAgent() ? "agent" : null;
        String bucket = grain == Grain.DAY ? "local_day" : null;
        String campaign = cut.byCampaign() ? "campaign" : null;
        String facet = switch (cut.facet()) {
            case NOTHING -> null;
            case OUTCOME -> "outcome";
            case HOUR -> "local_hour";
        };
        List<String> columns = Stream.of(agent, bucket, campaign, facet)
                .filter(column -> column != null)
                .toList();
        return "select " + orAll(agent) + " as agent, " + (bucket == null ? "first_day" : bucket) + " as bucket, "
                + orAll(campaign) + " as campaign, " + orAll(facet) + " as facet, " + SUMS
                + " from contribution, (select cast(? as date) as first_day) m"
                + " where local_day >= ? and local_day < ? group by first_day"
                + columns.stream().map(column -> ", " + column).collect(Collectors.joining());
    }

    private static String orAll(String column) {
        return column == null ? "cast('" + RollupKey.ALL + "' as varchar(256))" : column;
    }

    private static void bindSums(PreparedStatement statement, int first, YearMonth month) throws SQLException {
        LocalDate firstDay = month.atDay(1);
        statement.setObject(first, firstDay);
        statement.setObject(first + 1, firstDay);
        statement.setObject(first + 2, firstDay.plusMonths(1));
    }

    /** The months that there is anything in. */
    private List<YearMonth> months() throws SQLException {
        String sql = """
                select extract(year from local_day), extract(month from local_day) from contribution
                union
                select extract(year from bucket), extract(month from bucket) from outcome_rollup""";
        List<YearMonth> months = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                months.add(YearMonth.of(row.getInt(1), row.getInt(2)));
            }
        }
        return months;
    }
}
