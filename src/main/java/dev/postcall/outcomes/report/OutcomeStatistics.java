package dev.postcall.outcomes.report;

import dev.postcall.outcomes.rollup.Generations;
import dev.postcall.storage.Schema;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Gives access to reports, each time from a consistent snapshot of the statistics. */
@ApplicationScoped
public class OutcomeStatistics {
    @Resource(lookup = Schema.DATA_SOURCE)
    private DataSource dataSource;

    /** Reads reports from one snapshot. */
    @FunctionalInterface
    public interface Question<T> {
        /** @throws SQLException if the database does not answer */
        T ask(OutcomeReports reports) throws SQLException;
    }

    /** @throws IllegalStateException if the database does not answer */
    public <T> T answer(Question<T> question) {
        try (Connection connection = dataSource.getConnection()) {
            return new ConsistentRead(connection)
                    .of(it -> question.ask(new OutcomeReports(it, new Generations(it).serving())));
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }
}
