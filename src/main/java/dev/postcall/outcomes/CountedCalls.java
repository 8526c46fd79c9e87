package dev.postcall.outcomes;

import dev.postcall.calls.Projection;
import dev.postcall.storage.Schema;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The statistics as a projection of the calls. */
@ApplicationScoped
public class CountedCalls implements Projection {
    @Resource(lookup = Schema.DATA_SOURCE)
    private DataSource dataSource;

    @Override
    public String name() {
        return "counted";
    }

    @Override
    public String observer() {
        return OutcomeCounter.NAME;
    }

    @Override
    public Comparison comparison() {
        return new CountComparison();
    }

    /** Takes effect at the next start, which recounts statistics of another layout. */
    @Override
    public void recompute() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("update rollup_zone set layout = 0")) {
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }
}
