package dev.postcall.outcomes;

import dev.postcall.settings.Setting;
import dev.postcall.storage.Schema;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Answers reports from the rollups. */
@ApplicationScoped
public class OutcomeStatistics {
    @Resource(lookup = Schema.DATA_SOURCE)
    private DataSource dataSource;

    /** A read of the database. */
    @FunctionalInterface
    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /** @throws IllegalStateException if the database does not answer */
    public OutcomeReport report(OutcomeQuery query) {
        return answer(connection -> new OutcomeReports(connection, Setting.REPORT_ZONE.zone()).report(query));
    }

    /** The agents that there are calls of, shortest ids first; without null. */
    public List<String> agents() {
        return answer(connection -> new OutcomeMenus(connection).agents());
    }

    /** The campaigns that there are calls of, shortest ids first; without null. */
    public List<String> campaigns() {
        return answer(connection -> new OutcomeMenus(connection).campaigns());
    }

    /** The outcomes that there are calls of, as they were spelled first, by the alphabet; without null. */
    public List<String> outcomes() {
        return answer(connection -> new OutcomeMenus(connection).outcomes());
    }

    private <T> T answer(Question<T> question) {
        try (Connection connection = dataSource.getConnection()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }
}
