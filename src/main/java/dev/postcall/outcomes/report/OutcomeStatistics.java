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
    public interface ReportReader<T> {
        /** @throws SQLException if the database does not answer */
        T read(OutcomeReports reports) throws SQLException;
    }

    /** @throws IllegalStateException if the database does not answer */
    public <T> T read(ReportReader<T> reader) {
        try (Connection connection = dataSource.getConnection()) {
            return new ConsistentRead(connection)
                    .run(session -> reader.read(new OutcomeReports(session, new Generations(session).serving())));
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }
}
