package dev.postcall.bench.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.bench.BenchFolder;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.TestSettings;
import dev.postcall.harness.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Measures searches over the notes and transcripts of {@code bench.calls} calls by HTTP, each compared with
 * PostgreSQL's full-text search over the same words: {@code bench.searches} requests each (300), {@code bench.queries}
 * queries (5). The index is built first if it is missing. With {@code bench.rebuild=true} it is rebuilt in the end,
 * during searches.
 */
class SearchBench {
    private static final int REQUESTS = Integer.getInteger("bench.searches", 300);
    private static final int QUERIES = Integer.getInteger("bench.queries", 5);
    private static final int WARM_UP = Integer.getInteger("bench.unmeasured", 150);
    private static final boolean REBUILD = Boolean.getBoolean("bench.rebuild");
    private static final List<String> TEXT_INDEX = List.of(
            "set maintenance_work_mem = '256MB'",
            """
            create table bench_text as select sid, started_at, campaign,
              to_tsvector('simple', coalesce(notes, '') || ' ' || coalesce(transcript, '')) as words from call""",
            "create index bench_text_words on bench_text using gin (words)",
            "vacuum analyze bench_text");

    private final Vocabulary vocabulary = new Vocabulary();
    private final StringBuilder table = new StringBuilder();

    @Test
    void searches() throws SQLException, IOException {
        try (LoadedCalls calls = LoadedCalls.open();
                Connection connection = calls.connect()) {
            double made = textIndex(calls, connection);
            Postcall postcall = calls.serve();
            calls.awaitIndex(postcall);
            keepRebuildLine(calls);
            Visitor visitor = Visitor.of(postcall);
            assertThat(visitor.signIn("admin", TestSettings.ADMIN_PASSWORD).statusCode())
                    .isEqualTo(302);
            print("| %,d calls | found | median | p99 | max | tsvector and GIN | ratio |".formatted(LoadedCalls.CALLS));
            print("|---|--:|--:|--:|--:|--:|--:|");
            for (Question question : questions(calls)) {
                measure(visitor, connection, question);
            }
            print("");
            print("Lucene's index: %,d MB; %s".formatted(size(calls.index()) >> 20, rebuildRate(calls)));
            long gin = number(connection, "select pg_relation_size('bench_text_words')");
            long words = number(connection, "select pg_table_size('bench_text')");
            print("PostgreSQL's: GIN %,d MB, words %,d MB; made in %s"
                    .formatted(gin >> 20, words >> 20, seconds(made)));
            print("Server's resident memory: %,d MB".formatted(calls.residentBytes() >> 20));
            if (REBUILD) {
                rebuild(calls, postcall, visitor);
            }
        }
        Files.writeString(BenchFolder.ROOT.resolve("search.md"), table);
    }

    private List<Question> questions(LoadedCalls calls) {
        String common = vocabulary.word(0);
        String usual = vocabulary.word(60);
        String other = vocabulary.word(150);
        String rare = vocabulary.word(4_800);
        String campaign = GeneratedCalls.campaign(7);
        String first = calls.end().minusDays(90).toString();
        return List.of(
                new Question("a common word", "api/notes?q=" + common, found(common, "")),
                new Question("a usual word", "api/notes?q=" + usual, found(usual, "")),
                new Question("a rare word", "api/notes?q=" + rare, found(rare, "")),
                new Question("a rare word, in notes only", "api/notes?speaker=notes&q=" + rare, null),
                new Question(
                        "a phrase of common words",
                        "api/notes?q=%22" + common + "%20" + vocabulary.word(1) + "%22",
                        found(common + " <-> " + vocabulary.word(1), "")),
                new Question(
                        "a phrase of usual words",
                        "api/notes?q=%22" + usual + "%20" + other + "%22",
                        found(usual + " <-> " + other, "")),
                new Question(
                        "two words, of a campaign, 90 days",
                        "api/notes?q=" + usual + "%20" + other + "&campaign=" + campaign + "&from=" + first + "&to="
                                + calls.end(),
                        found(
                                usual + " & " + other,
                                " and campaign = '" + campaign + "' and started_at >= '" + first
                                        + "T00:00Z' and started_at < '" + calls.end() + "T00:00Z'")),
                new Question("the beginning of a word", "api/notes?q=" + rare.substring(0, 5) + "*", null));
    }

    private static String found(String query, String and) {
        return "select sid, ts_rank(words, q) from bench_text, to_tsquery('simple', '" + query + "') q where words @@ q"
                + and + " order by 2 desc limit 20";
    }

    private void measure(Visitor visitor, Connection connection, Question question) throws SQLException {
        String[] answer = {""};
        Timing http = Timing.of(WARM_UP, REQUESTS, () -> answer[0] = ask(visitor, question));
        String beside = "| |";
        if (question.sql() != null) {
            double plain = Timing.ofSql(connection, question.sql(), QUERIES).median();
            beside = "| %.1f | %.1f |".formatted(plain, plain / http.median());
        }
        String total = answer[0].replaceAll("(?s).*\"total\":(\\d+).*", "$1");
        print("| %s | %s | %.1f | %.1f | %.1f %s"
                .formatted(question.name(), total, http.median(), http.p99(), http.max(), beside));
    }

    private static String ask(Visitor visitor, Question question) {
        var answer = visitor.get(question.path());
        assertThat(answer.statusCode()).as(question.path()).isEqualTo(200);
        return answer.body();
    }

    /** @return duration of the construction in seconds; 0 if the index existed */
    private static double textIndex(LoadedCalls calls, Connection connection) throws SQLException {
        if (number(connection, "select count(*) from pg_class where relname = 'bench_text_words'") > 0) {
            return 0;
        }
        long began = System.nanoTime();
        calls.execute("drop table if exists bench_text");
        for (String sql : TEXT_INDEX) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
        return LoadedCalls.millisSince(began) / 1000;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** Keeps the log line of the rebuild for later runs, which may reuse the index. */
    private static void keepRebuildLine(LoadedCalls calls) throws IOException {
        if (!calls.rebuildLine().isEmpty()) {
            Files.writeString(calls.folder().resolve("rebuild"), calls.rebuildLine());
        }
    }

    private static String rebuildRate(LoadedCalls calls) throws IOException {
        Path line = calls.folder().resolve("rebuild");
        return Files.exists(line)
                ? Files.readString(line)
                        .replaceAll("(?s).*complete: ([^\\n]*).*", "$1")
                        .strip()
                : "made by a run before";
    }

    private void rebuild(LoadedCalls calls, Postcall postcall, Visitor visitor) throws SQLException {
        assertThat(postcall.post("api/notes/rebuild", "{}").status()).isEqualTo(202);
        Question question = questions(calls).get(1);
        Timing during = Timing.of(0, REQUESTS, () -> ask(visitor, question));
        var progress = postcall.get("api/notes/rebuild").json();
        print("While it is rebuilt (%s): a usual word, median %.1f ms, p99 %.1f ms"
                .formatted(progress, during.median(), during.p99()));
        calls.awaitIndex(postcall);
        print("Rebuilt over what was there: "
                + calls.rebuildLine().replaceAll(".*complete: ", "").strip());
    }

    private static String seconds(double seconds) {
        return seconds > 1 ? String.format(Locale.ROOT, "%.0f s", seconds) : "a run before";
    }

    private void print(String line) {
        table.append(line).append('\n');
        System.out.println(line);
    }
}
