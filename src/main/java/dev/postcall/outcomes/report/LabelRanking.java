package dev.postcall.outcomes.report;

import dev.postcall.outcomes.rollup.Dimension;
import dev.postcall.outcomes.rollup.Generation;
import dev.postcall.storage.SqlQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Ranks labels by their number of calls in a query. The database ranks them, so only the labels of a page are read. */
final class LabelRanking {
    private final Connection connection;
    private final Generation generation;
    private final ReportSource source;
    private final Dimension dimension;
    private final SumsReader.Columns columns;

    /** The key of a label and its number of calls. */
    record Ranked(String key, long calls) {}

    LabelRanking(Connection connection, Generation generation, ReportSource source, Dimension dimension) {
        this.connection = connection;
        this.generation = generation;
        this.source = source;
        this.dimension = dimension;
        this.columns = SumsReader.Columns.of(dimension);
    }

    /**
     * Reads the labels of a page, and one more if there is one, ordered by calls (descending) and key. Rare labels are
     * read only if the frequent ones do not fill the page with more calls than a rare label can have.
     */
    List<Ranked> read(ReportPage page) throws SQLException {
        if (source.isFromRollups()) {
            List<Ranked> frequent = rank(page, false);
            boolean full = frequent.size() > page.limit();
            if (full && frequent.get(page.limit() - 1).calls() >= generation.frequentFrom()) {
                return frequent;
            }
        }
        return rank(page, true);
    }

    private List<Ranked> rank(ReportPage page, boolean withRare) throws SQLException {
        SqlQuery sql = new SqlQuery().add("select key, sum(calls) from (");
        String union = "";
        for (RangePart part : source.parts()) {
            sql.add(union);
            union = " union all ";
            add(sql, part, withRare);
        }
        if (union.isEmpty()) {
            return List.of();
        }
        sql.add(") as parts group by key having sum(calls) > 0");
        if (page.after() != null) {
            long calls = page.after().calls();
            sql.add(
                    " and (sum(calls) < ? or sum(calls) = ? and key > ?)",
                    calls,
                    calls,
                    page.after().key());
        }
        sql.add(" order by 2 desc, 1 fetch first " + (page.limit() + 1) + " rows only");
        List<Ranked> ranked = new ArrayList<>();
        sql.read(connection, row -> ranked.add(new Ranked(row.getString(1), row.getLong(2))));
        return ranked;
    }

    private void add(SqlQuery sql, RangePart part, boolean withRare) {
        String rare = dimension.sqlName() + "_rare";
        if (part.grain() == null) {
            contributions(sql, part, withRare ? "" : " and not " + rare);
            return;
        }
        sql.add("select " + columns.rollups() + " as key, calls");
        source.rollups(sql, part);
        if (withRare) {
            sql.add(" union all ");
            contributions(sql, part, " and " + rare);
        }
    }

    private void contributions(SqlQuery sql, RangePart part, String condition) {
        sql.add("select " + columns.contributions() + " as key, count(*) as calls");
        source.contributions(sql, part);
        sql.add(condition).add(" group by 1");
    }
}
