package dev.postcall.outcomes.recount;

import dev.postcall.calls.Calls;
import dev.postcall.storage.Schema;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import javax.sql.DataSource;

/** Runs the steps of {@link Recounting}, each in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class RecountSteps {
    /** Number of calls of a step. It bounds the memory, because the long texts of the calls are not read. */
    private static final int CALLS_OF_A_STEP = 500;

    @Resource(lookup = Schema.DATA_SOURCE)
    private DataSource dataSource;

    @Inject
    private Calls calls;

    boolean adopt(ZoneId zone) {
        return step(recounting -> recounting.adopt(zone));
    }

    void request() {
        step(recounting -> {
            recounting.request();
            return true;
        });
    }

    boolean count() {
        return step(recounting -> recounting.count(calls::sidsAfter, calls::summaries, CALLS_OF_A_STEP));
    }

    boolean delete() {
        return step(Recounting::delete);
    }

    /** The work of a transaction. */
    @FunctionalInterface
    private interface Step {
        boolean run(Recounting recounting) throws SQLException;
    }

    private boolean step(Step step) {
        try (Connection connection = dataSource.getConnection()) {
            return step.run(new Recounting(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("The statistics could not be recounted", e);
        }
    }
}
