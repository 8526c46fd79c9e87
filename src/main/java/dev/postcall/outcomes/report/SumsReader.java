package dev.postcall.outcomes.report;

import dev.postcall.outcomes.rollup.Dimension;
import dev.postcall.outcomes.rollup.Sums;
import dev.postcall.storage.SqlQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Reads the sums of a query by key, over all parts of its period. For one thread. */
final class SumsReader {
    private static final String CALLS = """
            count(*), count(*) filter (where achieved), count(*) filter (where not achieved), seconds""";

    private final Connection connection;
    private final ReportSource source;
    private final Columns columns;
    private final Map<String, Sums> sums = new TreeMap<>();

    /**
     * SQL expressions of the key of a row.
     *
     * @param rollups an expression over the table of rollups, of the type text
     * @param contributions an expression over the table of contributions
     */
    record Columns(String rollups, String contributions) {
        static final Columns NONE = new Columns("cast('' as text)", "cast('' as text)");
        static final Columns DAY = new Columns("bucket", "local_day");
        static final Columns HOUR = new Columns("facet", "local_hour");

        static Columns of(Dimension dimension) {
            String rollups = dimension == Dimension.OUTCOME ? "facet" : dimension.sqlName();
            return new Columns(rollups, dimension.sqlName());
        }
    }

    SumsReader(Connection connection, ReportSource source, Columns columns) {
        this.connection = connection;
        this.source = source;
        this.columns = columns;
    }

    /** Reads all keys from a first one on, at most {@code limit} from the rollups of each part. */
    Map<String, Sums> from(Object first, int limit) throws SQLException {
        for (RangePart part : source.parts()) {
            if (part.grain() == null) {
                contributions(part, " and " + columns.contributions() + " >= ?", first);
            } else {
                rollups(
                        part,
                        " and " + columns.rollups() + " >= ?",
                        first,
                        " order by " + columns.rollups() + " fetch first " + limit + " rows only");
            }
        }
        return sums;
    }

    /** Reads all keys; for queries with few keys. */
    Map<String, Sums> all() throws SQLException {
        for (RangePart part : source.parts()) {
            if (part.grain() == null) {
                contributions(part, "", null);
            } else {
                rollups(part, "", null, "");
            }
        }
        return sums;
    }

    /** Reads these keys, which must have rollup rows. */
    Map<String, Sums> of(String[] keys) throws SQLException {
        for (RangePart part : source.parts()) {
            if (part.grain() == null) {
                contributions(part, " and " + columns.contributions() + " = any(?)", keys);
            } else {
                rollups(part, " and " + columns.rollups() + " = any(?)", keys, "");
            }
        }
        return sums;
    }

    /** Reads these keys from contributions alone. */
    Map<String, Sums> ofRare(String[] keys) throws SQLException {
        for (RangePart part : source.parts()) {
            contributions(part, " and " + columns.contributions() + " = any(?)", keys);
        }
        return sums;
    }

    private void rollups(RangePart part, String condition, Object value, String order) throws SQLException {
        SqlQuery sql = new SqlQuery()
                .add("select " + columns.rollups() + ", calls, achieved, not_achieved, seconds, durations");
        source.rollups(sql, part);
        sql.addIf(condition, value).add(order);
        sql.read(
                connection,
                row -> sums(row.getString(1))
                        .add(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getBytes(6)));
    }

    private void contributions(RangePart part, String condition, Object value) throws SQLException {
        SqlQuery sql = new SqlQuery().add("select " + columns.contributions() + ", " + CALLS);
        source.contributions(sql, part);
        sql.addIf(condition, value).add(" group by " + columns.contributions() + ", seconds");
        sql.read(
                connection,
                row -> sums(row.getString(1))
                        .add(row.getLong(2), row.getLong(3), row.getLong(4), row.getObject(5, Integer.class)));
    }

    private Sums sums(String key) {
        return sums.computeIfAbsent(key, any -> new Sums());
    }
}
