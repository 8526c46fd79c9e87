package dev.postcall.outcomes;

import dev.postcall.calls.FoundDifferences;
import dev.postcall.calls.Period;
import dev.postcall.storage.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/** A connection of a test on which calls are counted and reports made; each in a transaction of its own. */
final class CountedDatabase implements AutoCloseable {
    private final Connection connection;

    CountedDatabase(TestDatabase database) throws SQLException {
        this.connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
    }

    /** A piece of work on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    <T> T inTransaction(Work<T> work) throws SQLException {
        boolean done = false;
        try {
            T result = work.on(connection);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
        }
    }

    void count(Collection<String> sids, SeededCalls calls) throws SQLException {
        inTransaction(it -> {
            new Counting(it).count(sids, calls::read);
            return null;
        });
    }

    OutcomeReport report(OutcomeQuery query, ZoneId zone) throws SQLException {
        return inTransaction(it -> new OutcomeReports(it, zone).report(query));
    }

    OutcomeReport report(Grouping by) throws SQLException {
        return report(new OutcomeQuery(Period.ALL, null, null, by), ZoneId.of("UTC"));
    }

    long contributions() throws SQLException {
        return inTransaction(it -> new Contributions(it).count());
    }

    /** What the rollups say otherwise than the contributions. */
    List<String> differences() throws SQLException {
        return inTransaction(it -> new SumComparison(it, new FoundDifferences()).differences());
    }

    /** What a menu offers. */
    List<String> menu(Menu menu) throws SQLException {
        return inTransaction(it -> menu.of(new OutcomeMenus(it)));
    }

    /** One of the menus. */
    @FunctionalInterface
    interface Menu {
        List<String> of(OutcomeMenus menus) throws SQLException;
    }

    void adopt(ZoneId zone) throws SQLException {
        inTransaction(it -> new RollupRebuild(it).adopt(zone));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
