package dev.postcall.bench.reports;

import dev.postcall.calls.Call;
import dev.postcall.calls.CallContent;
import dev.postcall.outcomes.BulkCounting;
import dev.postcall.storage.ServedDatabase;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Fills an empty database with generated calls. The tables {@code call}, {@code contribution}, {@code outcome_label}
 * and {@code outcome_rollup} get the same rows as if the calls had been delivered and counted, without deliveries.
 * Observers are registered in {@code durable_observer}, so that the calls are not replayed. The next start of the
 * server builds the notes index. Reports are in UTC.
 *
 * <pre>{@code
 * mvn test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=dev.postcall.bench.reports.CallLoad \
 *   -Dexec.args="jdbc:postgresql://localhost/postcall user password 1000000"
 * }</pre>
 */
public final class CallLoad {
    private static final long SEED = 20_261_123;
    private static final int CHUNK = 2_000;
    private static final Duration UNTIL_RECEIVED = Duration.ofSeconds(20);
    private static final String COLUMNS = """
            sid, revision, received_at, revised_at, started_at, created_at, answered_by, agent, campaign, direction,
            from_number, to_number, seconds, recording_url, lead_name, transcript, notes, outcome, outcome_key, achieved""";

    private final DataSource database;
    private final GeneratedCalls calls;

    /** @param end instant after the last call */
    CallLoad(DataSource database, Instant end) {
        this.database = database;
        this.calls = new GeneratedCalls(SEED, end);
    }

    /** Loads calls up to today; the fourth argument is their number, 1,000,000 by default. */
    public static void main(String[] args) throws SQLException, IOException {
        long count = args.length > 3 ? Long.parseLong(args[3]) : 1_000_000;
        new CallLoad(
                        ServedDatabase.migrated(args[0], args[1], args[2]),
                        Instant.now().truncatedTo(ChronoUnit.DAYS))
                .run(count);
    }

    /** Loads the first {@code count} of the generated calls. */
    void run(long count) throws SQLException, IOException {
        ProgressBar progress = new ProgressBar(count);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            BulkCounting counting = new BulkCounting(connection);
            for (long first = 0; first < count; first += CHUNK) {
                List<Call> some = LongStream.range(first, Math.min(first + CHUNK, count))
                        .parallel()
                        .mapToObj(this::call)
                        .toList();
                copy(connection, some);
                counting.add(some);
                connection.commit();
                progress.at(first + some.size());
            }
            registerObservers(connection);
            connection.commit();
        }
    }

    private Call call(long number) {
        CallContent content = calls.call(number);
        int seconds = content.seconds() == null ? 0 : content.seconds();
        return new Call(content, content.createdAt().plusSeconds(seconds).plus(UNTIL_RECEIVED));
    }

    private static void copy(Connection connection, List<Call> some) throws SQLException, IOException {
        StringBuilder text = new StringBuilder();
        for (Call call : some) {
            String separator = "";
            for (Object value : row(call)) {
                text.append(separator)
                        .append(value == null ? "\\N" : value.toString().replace("\n", "\\n"));
                separator = "\t";
            }
            text.append('\n');
        }
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy call (" + COLUMNS + ") from stdin", new StringReader(text.toString()));
    }

    private static List<Object> row(Call call) {
        CallContent content = call.content();
        List<Object> row = new ArrayList<>(List.of(
                call.sid(),
                call.revision(),
                call.receivedAt(),
                call.revisedAt(),
                call.startedAt(),
                content.createdAt()));
        row.add(content.answeredBy());
        row.add(content.agent());
        row.add(content.campaign());
        row.add(content.direction());
        row.add(content.fromNumber());
        row.add(content.toNumber());
        row.add(content.seconds());
        row.add(content.recordingUrl());
        row.add(content.leadName());
        row.add(content.transcript());
        row.add(content.notes());
        row.add(content.outcome());
        row.add(call.outcomeKey());
        row.add(content.achieved());
        return row;
    }

    private static void registerObservers(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into durable_observer (name, registered_at) values ('outcomes', current_timestamp),"
                            + " ('notes', current_timestamp)");
        }
    }
}
