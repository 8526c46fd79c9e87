package dev.postcall.outcomes.report;

import dev.postcall.outcomes.rollup.Dimension;
import dev.postcall.outcomes.rollup.Frequency;
import dev.postcall.outcomes.rollup.Generation;
import dev.postcall.outcomes.rollup.Grain;
import dev.postcall.outcomes.rollup.GroupingSet;
import dev.postcall.outcomes.rollup.Label;
import dev.postcall.outcomes.rollup.LabelDictionary;
import dev.postcall.outcomes.rollup.RollupKey;
import dev.postcall.outcomes.rollup.StoredLabels;
import dev.postcall.storage.SqlQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Selects the rows that a query is computed from: rollups, and contributions for parts of the period without rollups;
 * or contributions alone, if the agent or campaign of the query has too few calls for rollups.
 */
final class ReportSource {
    private final Generation generation;
    private final OutcomeQuery query;
    private final GroupingSet set;
    private final List<RangePart> parts;
    private final boolean fromRollups;

    private ReportSource(Generation generation, OutcomeQuery query, GroupingSet set, boolean fromRollups, Grain only) {
        this.generation = generation;
        this.query = query;
        this.set = set;
        this.fromRollups = fromRollups;
        List<Grain> grains = only == null ? set.grains() : List.of(only);
        this.parts = RangePlan.of(query.period(), generation.zone(), fromRollups ? grains : List.of());
    }

    /**
     * @param grouped dimension of the rows; null for days and for the total
     * @param only the only grain of the rollups to read; null for the grains that need the fewest rows
     */
    static ReportSource of(
            Connection connection, Generation generation, OutcomeQuery query, Dimension grouped, Grain only)
            throws SQLException {
        Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
        if (grouped != null) {
            dimensions.add(grouped);
        }
        StoredLabels labels = new StoredLabels(connection, generation.number());
        Frequency agent = frequency(labels, query, Dimension.AGENT, dimensions);
        Frequency campaign = frequency(labels, query, Dimension.CAMPAIGN, dimensions);
        GroupingSet set = GroupingSet.of(dimensions);
        return new ReportSource(generation, query, set, set.isKept(agent, campaign, Frequency.FREQUENT), only);
    }

    /**
     * Returns the frequency of the label in the query and adds its dimension; without a label, returns the lowest
     * frequency that has rollups.
     */
    private static Frequency frequency(
            StoredLabels labels, OutcomeQuery query, Dimension dimension, Set<Dimension> dimensions)
            throws SQLException {
        String key = query.key(dimension);
        if (key == null) {
            return Frequency.FREQUENT;
        }
        dimensions.add(dimension);
        LabelDictionary dictionary = new LabelDictionary();
        labels.read(List.of(new Label(dimension, key)), dictionary);
        return dictionary.of(dimension, key);
    }

    boolean isFromRollups() {
        return fromRollups;
    }

    List<RangePart> parts() {
        return parts;
    }

    /** Adds table and conditions for the rollup rows of a part. */
    void rollups(SqlQuery sql, RangePart part) {
        sql.add(
                        " from outcome_rollup where calls > 0 and generation = ? and grouping_set = ? and grain = ?",
                        generation.number(),
                        set.sqlName(),
                        part.grain().sqlName())
                .addIf(" and agent = ?", key(Dimension.AGENT))
                .addIf(" and campaign = ?", key(Dimension.CAMPAIGN))
                .addIf(" and bucket >= ?", part.firstDay())
                .addIf(" and bucket < ?", part.endDay());
    }

    /** The value that a column of the rollups must have; null if any value matches. */
    private String key(Dimension dimension) {
        return set.has(dimension) ? query.key(dimension) : RollupKey.ALL;
    }

    /** Adds table and conditions for the contributions of a part. */
    void contributions(SqlQuery sql, RangePart part) {
        sql.add(" from contribution where generation = ?", generation.number())
                .addIf(" and agent = ?", query.key(Dimension.AGENT))
                .addIf(" and campaign = ?", query.key(Dimension.CAMPAIGN))
                .addIf(" and local_day >= ?", part.firstDay())
                .addIf(" and local_day < ?", part.endDay())
                .addIf(" and started_at >= ?", utc(part.from()))
                .addIf(" and started_at < ?", utc(part.to()));
    }

    private static Object utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
