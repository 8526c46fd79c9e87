package dev.postcall.outcomes.rollup;

import dev.postcall.calls.Calls;
import dev.postcall.calls.CallsRecorded;
import dev.postcall.publication.Durable;
import dev.postcall.storage.Schema;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The durable observer that counts calls. Each call is counted once, however often its event is delivered. */
@ApplicationScoped
public class OutcomeCounter {
    public static final String NAME = "outcomes";

    @Resource(lookup = Schema.DATA_SOURCE)
    private DataSource dataSource;

    @Inject
    private Calls calls;

    /** @throws SQLException if the calls could not be counted; the dispatcher then rolls back its transaction */
    void count(@Observes @Durable(NAME) CallsRecorded event) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            new Counting(connection).count(event.subjects(), calls::summaries);
        }
    }
}
