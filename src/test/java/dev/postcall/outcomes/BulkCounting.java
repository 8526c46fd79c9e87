package dev.postcall.outcomes;

import dev.postcall.calls.Call;
import dev.postcall.calls.CallFigures;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** Counts very many calls that are new, in the zone UTC: as the product does, but that the rollups are made in the end. */
public final class BulkCounting {
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Connection connection;

    public BulkCounting(Connection connection) {
        this.connection = connection;
    }

    /** Stores what these calls are to add, in the connection's transaction. */
    public void add(List<Call> calls) throws SQLException {
        new Contributions(connection)
                .save(calls.stream()
                        .map(call -> Contribution.of(CallFigures.of(call), UTC))
                        .toList());
        new OutcomeLabels(connection)
                .add(calls.stream()
                        .map(call -> call.content().outcome())
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** Makes the rollups. */
    public void complete() throws SQLException {
        new RollupAudit(connection).rebuild();
    }
}
