package dev.postcall.outcomes.report;

import dev.postcall.outcomes.rollup.Dimension;
import dev.postcall.outcomes.rollup.Generation;
import dev.postcall.outcomes.rollup.Generations;
import dev.postcall.outcomes.rollup.RecountProgress;
import dev.postcall.outcomes.rollup.StoredLabels;
import dev.postcall.outcomes.rollup.Sums;
import dev.postcall.query.Period;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Creates reports from one snapshot of the statistics; the reports of one instance are consistent with each other. For
 * one thread.
 */
public final class OutcomeReports {
    private final Connection connection;
    private final Generation generation;

    public OutcomeReports(Connection connection, Generation generation) {
        this.connection = connection;
        this.generation = generation;
    }

    /** The time zone of the days and hours of the reports. */
    public ZoneId zone() {
        return generation.zone();
    }

    /** @throws SQLException if the database does not answer */
    public OutcomeReport report(OutcomeQuery query, ReportPage page) throws SQLException {
        ReportSlice slice = slice(query, page);
        Sums total = total(query);
        Sums others = new Sums();
        others.add(total);
        slice.rows().forEach(row -> others.subtract(row.sums()));
        List<OutcomeRow> rows = slice.rows().stream()
                .map(row -> OutcomeRow.of(row.key(), row.sums()))
                .toList();
        return new OutcomeReport(
                zone().getId(),
                query.by().name().toLowerCase(Locale.ROOT),
                rows,
                others.calls() == 0 ? null : OutcomeRow.of(null, others),
                OutcomeRow.of(null, total),
                slice.next() == null ? null : slice.next().toString());
    }

    private ReportSlice slice(OutcomeQuery query, ReportPage page) throws SQLException {
        return switch (query.by()) {
            case DAY, WEEK, HOUR -> new TimeReport(connection, generation, query).read(page);
            case AGENT -> labels(query, Dimension.AGENT, page);
            case CAMPAIGN -> labels(query, Dimension.CAMPAIGN, page);
            case OUTCOME -> labels(query, Dimension.OUTCOME, page);
        };
    }

    private ReportSlice labels(OutcomeQuery query, Dimension dimension, ReportPage page) throws SQLException {
        return new LabelReport(connection, generation, query, dimension).read(page);
    }

    private Sums total(OutcomeQuery query) throws SQLException {
        ReportSource source = ReportSource.of(connection, generation, query, null, null);
        Sums total = new Sums();
        new SumsReader(connection, source, SumsReader.Columns.NONE)
                .all()
                .values()
                .forEach(total::add);
        return total;
    }

    /** Progress of the recount that will replace these statistics; empty if none is running. */
    public Optional<RecountProgress> recount() throws SQLException {
        Optional<Generation> building = new Generations(connection).find(Generation.State.BUILDING);
        if (building.isEmpty()) {
            return Optional.empty();
        }
        OutcomeQuery all = new OutcomeQuery(Period.ALL, null, null, Grouping.DAY);
        return Optional.of(RecountProgress.of(building.get(), total(all).calls()));
    }

    /** Returns the labels with the most calls of all time, most calls first. */
    public List<String> frequent(Grouping by, int limit) throws SQLException {
        return labels().mostFrequent(Dimension.of(by.name()), limit);
    }

    /** Returns labels that start with a text. */
    public List<String> beginning(Grouping by, String text, int limit) throws SQLException {
        return labels().beginning(Dimension.of(by.name()), text, limit);
    }

    private StoredLabels labels() {
        return new StoredLabels(connection, generation.number());
    }
}
