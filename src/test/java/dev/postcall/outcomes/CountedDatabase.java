package dev.postcall.outcomes;

import dev.postcall.audit.FoundDifferences;
import dev.postcall.outcomes.comparison.SumComparison;
import dev.postcall.outcomes.recount.Recounting;
import dev.postcall.outcomes.report.Grouping;
import dev.postcall.outcomes.report.OutcomeQuery;
import dev.postcall.outcomes.report.OutcomeReport;
import dev.postcall.outcomes.report.OutcomeReports;
import dev.postcall.outcomes.report.ReportPage;
import dev.postcall.outcomes.rollup.Contributions;
import dev.postcall.outcomes.rollup.Counting;
import dev.postcall.outcomes.rollup.Generation;
import dev.postcall.outcomes.rollup.Generations;
import dev.postcall.outcomes.rollup.RecountProgress;
import dev.postcall.query.Period;
import dev.postcall.storage.JdbcTransaction;
import dev.postcall.storage.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Counts calls and creates reports on a connection of a test, each in a transaction of its own. */
public final class CountedDatabase implements AutoCloseable {
    private static final int ALL_ROWS = 100_000;

    private final Connection connection;

    public CountedDatabase(TestDatabase database) throws SQLException {
        this.connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
    }

    public <T> T inTransaction(JdbcTransaction.Work<T> work) throws SQLException {
        return JdbcTransaction.run(connection, work);
    }

    public void count(Collection<String> sids, SeededCalls calls) throws SQLException {
        inTransaction(session -> {
            new Counting(session).count(sids, calls::read);
            return null;
        });
    }

    /** Returns all rows of a report. */
    public OutcomeReport report(OutcomeQuery query) throws SQLException {
        return report(query, ReportPage.first(ALL_ROWS));
    }

    public OutcomeReport report(OutcomeQuery query, ReportPage page) throws SQLException {
        return inTransaction(session -> reports(session).report(query, page));
    }

    public OutcomeReport report(Grouping by) throws SQLException {
        return report(new OutcomeQuery(Period.ALL, null, null, by));
    }

    private static OutcomeReports reports(Connection connection) throws SQLException {
        return new OutcomeReports(connection, new Generations(connection).serving());
    }

    /** Returns the most frequent labels, at most three. */
    public List<String> frequent(Grouping by) throws SQLException {
        return inTransaction(session -> reports(session).frequent(by, 3));
    }

    public List<String> beginning(Grouping by, String text) throws SQLException {
        return inTransaction(session -> reports(session).beginning(by, text, 3));
    }

    public Optional<RecountProgress> recountProgress() throws SQLException {
        return inTransaction(session -> reports(session).recount());
    }

    public Generation serving() throws SQLException {
        return inTransaction(session -> new Generations(session).serving());
    }

    /** Lowers the thresholds of frequencies, so that a few calls have labels of every frequency. */
    public void setFrequencies(int frequentFrom, int abundantFrom) throws SQLException {
        update("update outcome_generation set frequent_from = %d, abundant_from = %d"
                .formatted(frequentFrom, abundantFrom));
    }

    public int update(String sql) throws SQLException {
        return inTransaction(session -> {
            try (Statement statement = session.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    public long number(String sql) throws SQLException {
        return inTransaction(session -> {
            try (Statement statement = session.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    public long contributions() throws SQLException {
        return inTransaction(session ->
                new Contributions(session, new Generations(session).serving().number()).count());
    }

    /** Differences between rollups and contributions. */
    public List<String> differences() throws SQLException {
        return inTransaction(session ->
                new SumComparison(session, new Generations(session).serving(), new FoundDifferences()).differences());
    }

    /** Starts a recount in this zone if one is needed. */
    public boolean adopt(ZoneId zone) throws SQLException {
        return inTransaction(session -> new Recounting(session).adopt(zone));
    }

    /** Runs one step of a recount. */
    public boolean recount(SeededCalls calls, int limit) throws SQLException {
        return inTransaction(session -> new Recounting(session).count(calls::sidsAfter, calls::read, limit));
    }

    /** Recounts all calls in this zone and deletes abandoned generations. */
    public void recountAll(ZoneId zone, SeededCalls calls) throws SQLException {
        adopt(zone);
        while (recount(calls, 100)) {
            // recounts the next calls
        }
        while (inTransaction(session -> new Recounting(session).delete())) {
            // deletes the next rows
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
