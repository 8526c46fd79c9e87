package dev.postcall.outcomes;

import dev.postcall.calls.Call;
import dev.postcall.calls.Projection;
import dev.postcall.storage.Schema;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The statistics, to be held against the calls. */
@ApplicationScoped
public class CountedCalls implements Projection {
    @Resource(lookup = Schema.DATA_SOURCE)
    private DataSource dataSource;

    @Override
    public String name() {
        return "counted";
    }

    @Override
    public long count() {
        try (Connection connection = dataSource.getConnection()) {
            return new Contributions(
                            connection, new Generations(connection).serving().number())
                    .count();
        } catch (SQLException e) {
            throw unanswered(e);
        }
    }

    @Override
    public List<Difference> compare(List<Call> calls) {
        try (Connection connection = dataSource.getConnection()) {
            return new CountAudit(connection).compare(calls);
        } catch (SQLException e) {
            throw unanswered(e);
        }
    }

    @Override
    public List<Difference> verify() {
        try (Connection connection = dataSource.getConnection()) {
            return new CountAudit(connection).verify();
        } catch (SQLException e) {
            throw unanswered(e);
        }
    }

    private static IllegalStateException unanswered(SQLException e) {
        return new IllegalStateException("The database does not answer", e);
    }
}
