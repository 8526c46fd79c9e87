package dev.postcall.calls.archive;

import dev.postcall.calls.Call;
import dev.postcall.calls.CallContent;
import dev.postcall.calls.OutcomeLabel;
import dev.postcall.storage.BulkInsert;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Inserts the rows of an import, many with one statement, which costs less than persisting entities one by one. */
final class ImportedRows {
    private static final String[] DELIVERY = {
        "id bigint",
        "sid text",
        "kind text",
        "received_at timestamptz",
        "verdict text",
        "hash text",
        "bytes integer",
        "body bytea"
    };
    private static final String[] CALL = {
        "sid text",
        "revision integer",
        "received_at timestamptz",
        "revised_at timestamptz",
        "started_at timestamptz",
        "created_at text",
        "answered_by text",
        "agent text",
        "campaign text",
        "direction text",
        "from_number text",
        "to_number text",
        "seconds integer",
        "recording_url text",
        "lead_name text",
        "lead_data text",
        "transcript text",
        "notes text",
        "outcome text",
        "outcome_key text",
        "achieved boolean"
    };

    private final Connection connection;

    ImportedRows(Connection connection) {
        this.connection = connection;
    }

    /** The sids among these that are stored. */
    Set<String> stored(Collection<String> sids) throws SQLException {
        Set<String> stored = new TreeSet<>();
        try (PreparedStatement select = connection.prepareStatement("select sid from call where sid = any (?)")) {
            select.setArray(1, connection.createArrayOf("text", sids.toArray(String[]::new)));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    stored.add(rows.getString(1));
                }
            }
        }
        return stored;
    }

    void insertDeliveries(Collection<ArchivedDelivery> deliveries) throws SQLException {
        BulkInsert insert = new BulkInsert("delivery", DELIVERY);
        deliveries.forEach(delivery -> insert.add(
                delivery.id(),
                delivery.sid(),
                delivery.kind(),
                delivery.receivedAt(),
                delivery.verdict(),
                delivery.hash(),
                delivery.bytes(),
                delivery.body()));
        insert.execute(connection);
    }

    void insertCalls(Collection<Call> calls) throws SQLException {
        BulkInsert insert = new BulkInsert("call", CALL);
        for (Call call : calls) {
            CallContent content = call.content();
            insert.add(
                    call.sid(),
                    call.revision(),
                    call.receivedAt(),
                    call.revisedAt(),
                    call.startedAt(),
                    content.createdAt(),
                    content.answeredBy(),
                    content.agent(),
                    content.campaign(),
                    content.direction(),
                    content.fromNumber(),
                    content.toNumber(),
                    content.seconds(),
                    content.recordingUrl(),
                    content.leadName(),
                    content.leadData(),
                    content.transcript(),
                    content.notes(),
                    content.outcome(),
                    OutcomeLabel.key(content.outcome()),
                    content.achieved());
        }
        insert.execute(connection);
    }
}
