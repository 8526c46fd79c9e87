package dev.postcall.outcomes;

import dev.postcall.calls.Call;
import dev.postcall.calls.CallContent;
import dev.postcall.calls.CallSummary;
import dev.postcall.outcomes.rollup.Counting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Counts many new calls with the product's code. */
public record BulkCounting(Connection connection) {
    /** Counts calls in the transaction of the connection. */
    public void add(List<Call> calls) throws SQLException {
        List<CallSummary> summaries = calls.stream().map(BulkCounting::summary).toList();
        new Counting(connection).count(calls.stream().map(Call::sid).toList(), sids -> summaries);
    }

    static CallSummary summary(Call call) {
        CallContent content = call.content();
        return new CallSummary(
                call.sid(),
                content.createdAt(),
                call.startedAt(),
                call.receivedAt(),
                call.revision(),
                content.agent(),
                content.campaign(),
                content.fromNumber(),
                content.toNumber(),
                content.leadName(),
                content.seconds(),
                content.outcome(),
                content.achieved());
    }
}
