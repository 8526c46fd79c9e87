package dev.postcall.bench;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The simplest table for the payload, and the single insert statement that each call needs. */
final class FloorTable {
    private static final List<String> TEXTS = List.of(
            "llmAnsweredBy",
            "promptId",
            "callRecordingUrl",
            "fromNumber",
            "toNumber",
            "direction",
            "campaignId",
            "cachedLeadName",
            "transcript",
            "notes",
            "outcome");
    private static final String INSERT = "insert into floor values (" + "?,".repeat(TEXTS.size() + 4) + "?)";

    private final JsonObject call = Payload.read().getJsonObject("call");

    void create(Connection connection) throws SQLException {
        List<String> columns = new ArrayList<>(List.of("sid varchar primary key"));
        TEXTS.forEach(name -> columns.add(name + " varchar"));
        columns.addAll(
                List.of("lead varchar", "seconds integer", "achieved boolean", "created_at timestamp with time zone"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table floor (" + String.join(",", columns) + ")");
            statement.execute("create index floor_created on floor (created_at)");
            statement.execute("create index floor_outcome on floor (outcome)");
        }
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        return connection.prepareStatement(INSERT);
    }

    void insert(PreparedStatement insert, String sid) throws SQLException {
        int at = 1;
        insert.setString(at++, sid);
        for (String name : TEXTS) {
            insert.setString(at++, call.getString(name));
        }
        insert.setString(at++, call.getJsonObject("leadData").toString());
        insert.setInt(at++, call.getInt("duration"));
        insert.setBoolean(at++, call.getBoolean("primaryOutcomeAchieved"));
        insert.setObject(at, OffsetDateTime.of(2026, 11, 20, 23, 12, 5, 0, ZoneOffset.UTC));
        insert.executeUpdate();
    }
}
