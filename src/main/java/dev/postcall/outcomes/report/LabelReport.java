package dev.postcall.outcomes.report;

import dev.postcall.outcomes.rollup.Dimension;
import dev.postcall.outcomes.rollup.Frequency;
import dev.postcall.outcomes.rollup.Generation;
import dev.postcall.outcomes.rollup.Label;
import dev.postcall.outcomes.rollup.LabelCount;
import dev.postcall.outcomes.rollup.LabelDictionary;
import dev.postcall.outcomes.rollup.RollupKey;
import dev.postcall.outcomes.rollup.StoredLabels;
import dev.postcall.outcomes.rollup.Sums;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reports by agent, campaign or outcome. */
final class LabelReport {
    private final Connection connection;
    private final Generation generation;
    private final Dimension dimension;
    private final ReportSource source;
    private final LabelDictionary dictionary = new LabelDictionary();

    LabelReport(Connection connection, Generation generation, OutcomeQuery query, Dimension dimension)
            throws SQLException {
        this.connection = connection;
        this.generation = generation;
        this.dimension = dimension;
        this.source = ReportSource.of(connection, generation, query, dimension, null);
    }

    ReportSlice read(ReportPage page) throws SQLException {
        List<LabelRanking.Ranked> ranked = new LabelRanking(connection, generation, source, dimension).read(page);
        boolean more = ranked.size() > page.limit();
        List<LabelRanking.Ranked> shown = more ? ranked.subList(0, page.limit()) : ranked;
        List<String> keys = shown.stream().map(LabelRanking.Ranked::key).toList();
        readLabels(keys);
        Map<String, Sums> sums = sums(keys);
        List<ReportSlice.Row> rows = keys.stream()
                .map(key -> new ReportSlice.Row(text(key), sums.get(key)))
                .toList();
        LabelRanking.Ranked last = more ? shown.get(shown.size() - 1) : null;
        return new ReportSlice(rows, last == null ? null : new ReportCursor(last.calls(), last.key()));
    }

    private void readLabels(List<String> keys) throws SQLException {
        List<Label> labels = keys.stream()
                .filter(key -> !key.equals(RollupKey.NONE))
                .map(key -> new Label(dimension, key))
                .toList();
        new StoredLabels(connection, generation.number()).read(labels, dictionary);
    }

    private Map<String, Sums> sums(List<String> keys) throws SQLException {
        List<String> frequent = new ArrayList<>();
        List<String> rare = new ArrayList<>();
        for (String key : keys) {
            boolean hasRollups = source.isFromRollups() && dictionary.of(dimension, key) != Frequency.RARE;
            (hasRollups ? frequent : rare).add(key);
        }
        Map<String, Sums> sums = new HashMap<>();
        if (!frequent.isEmpty()) {
            sums.putAll(reader().of(frequent.toArray(String[]::new)));
        }
        if (!rare.isEmpty()) {
            sums.putAll(reader().ofRare(rare.toArray(String[]::new)));
        }
        return sums;
    }

    private SumsReader reader() {
        return new SumsReader(connection, source, SumsReader.Columns.of(dimension));
    }

    private String text(String key) {
        LabelCount label = dictionary.find(new Label(dimension, key));
        return label == null ? RollupKey.value(key) : label.text();
    }
}
