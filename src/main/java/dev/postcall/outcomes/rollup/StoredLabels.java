package dev.postcall.outcomes.rollup;

import dev.postcall.calls.OutcomeLabel;
import dev.postcall.storage.SqlQuery;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The stored labels of a generation. */
public record StoredLabels(Connection connection, int generation) {
    private static final List<Frequency> FREQUENT_FIRST =
            List.of(Frequency.ABUNDANT, Frequency.FREQUENT, Frequency.RARE);
    private static final int MAX_RARE = 1_000;
    private static final String HIGHEST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    /** Uses a subselect for each label, since a join may be executed by a sequential scan of the table. */
    private static final String FIND = """
            select v.dimension, v.label_key, l.label, l.calls, l.level
            from unnest(cast(? as varchar[]), cast(? as varchar[])) as v(dimension, label_key),
              lateral (select label, calls, level from outcome_label l
                where l.generation = ? and l.dimension = v.dimension and l.label_key = v.label_key limit 1) l""";

    private static final String ADD = """
            insert into outcome_label (generation, dimension, label_key, label, calls, level)
            select ?, v.dimension, v.label_key, v.label, v.calls, 0
            from unnest(cast(? as varchar[]), cast(? as varchar[]), cast(? as varchar[]), cast(? as bigint[]))
              as v(dimension, label_key, label, calls)
            on conflict (generation, dimension, label_key) do update set calls = outcome_label.calls + excluded.calls""";

    private static final String UPDATE_FREQUENCY =
            "update outcome_label set level = ? where generation = ? and dimension = ? and label_key = ?";

    /** Reads these labels into a dictionary; omits labels that are not stored. */
    public void read(Collection<Label> labels, LabelDictionary dictionary) throws SQLException {
        if (labels.isEmpty()) {
            return;
        }
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setArray(
                    1, texts(labels.stream().map(label -> label.dimension().sqlName())));
            select.setArray(2, texts(labels.stream().map(Label::key)));
            select.setInt(3, generation);
            read(select).forEach(dictionary::put);
        }
    }

    /** Reads the labels of the same dimension that follow this one, in the order of their keys. */
    public List<LabelCount> after(Label label, int limit) throws SQLException {
        String sql = "select dimension, label_key, label, calls, level from outcome_label"
                + " where generation = ? and dimension = ? and label_key > ? order by label_key fetch first ? rows only";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, generation);
            select.setString(2, label.dimension().sqlName());
            select.setString(3, label.key());
            select.setInt(4, limit);
            return read(select);
        }
    }

    /** Adds changes to the numbers of calls of labels; inserts new labels. */
    void add(Collection<LabelCount> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setInt(1, generation);
            insert.setArray(
                    2,
                    texts(changes.stream()
                            .map(change -> change.label().dimension().sqlName())));
            insert.setArray(
                    3, texts(changes.stream().map(change -> change.label().key())));
            insert.setArray(4, texts(changes.stream().map(LabelCount::text)));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "bigint", changes.stream().map(LabelCount::calls).toArray()));
            insert.executeUpdate();
        }
    }

    /** Stores the frequencies of these labels. */
    void updateFrequencies(Collection<LabelCount> labels) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE_FREQUENCY)) {
            for (LabelCount label : labels) {
                update.setInt(1, label.frequency().ordinal());
                update.setInt(2, generation);
                update.setString(3, label.label().dimension().sqlName());
                update.setString(4, label.label().key());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /**
     * Returns the texts of the labels with the most calls. Rare labels are read only if there are not enough others,
     * and then not all of them.
     */
    public List<String> mostFrequent(Dimension dimension, int limit) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (Frequency frequency : FREQUENT_FIRST) {
            if (texts.size() < limit) {
                new SqlQuery()
                        .add(
                                "select label from (select label, calls, label_key from outcome_label"
                                        + " where generation = ? and dimension = ? and level = ? and calls > 0",
                                generation,
                                dimension.sqlName(),
                                frequency.ordinal())
                        .add(frequency == Frequency.RARE ? " fetch first " + MAX_RARE + " rows only" : "")
                        .add(
                                ") as candidates order by calls desc, label_key fetch first ? rows only",
                                limit - texts.size())
                        .read(connection, row -> texts.add(row.getString(1)));
            }
        }
        return texts;
    }

    /** Returns the texts of labels whose keys start with the key of this text, ordered by key. */
    public List<String> beginning(Dimension dimension, String text, int limit) throws SQLException {
        String key = dimension == Dimension.OUTCOME ? OutcomeLabel.key(text) : text;
        String first = RollupKey.of(key == null ? "" : key);
        List<String> texts = new ArrayList<>();
        new SqlQuery()
                .add(
                        "select label from outcome_label where generation = ? and dimension = ? and calls > 0"
                                + " and label_key >= ? and label_key < ?"
                                + " order by label_key fetch first ? rows only",
                        generation,
                        dimension.sqlName(),
                        first,
                        first + HIGHEST_CHARACTER,
                        limit)
                .read(connection, row -> texts.add(row.getString(1)));
        return texts;
    }

    private Array texts(Stream<String> texts) throws SQLException {
        return connection.createArrayOf("varchar", texts.toArray());
    }

    private static List<LabelCount> read(PreparedStatement select) throws SQLException {
        List<LabelCount> labels = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Dimension dimension = Dimension.of(row.getString(1));
                labels.add(new LabelCount(
                        new Label(dimension, row.getString(2)),
                        row.getString(3),
                        row.getLong(4),
                        Frequency.of(row.getInt(5))));
            }
        }
        return labels;
    }
}
