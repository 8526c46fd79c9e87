package dev.postcall.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.calls.Call;
import dev.postcall.calls.CallContent;
import dev.postcall.calls.CallContentBuilder;
import dev.postcall.harness.EachJvmZone;
import dev.postcall.harness.JvmZone;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

class InstantConverterTest {
    private static final List<Instant> INSTANTS = List.of(
            Instant.parse("2023-12-31T23:12:05.627051Z"),
            // an hour that occurs twice in Berlin
            Instant.parse("2026-10-25T00:30:00.000001Z"),
            Instant.parse("2026-10-25T01:30:00.000001Z"),
            Instant.parse("1970-01-01T00:00:00Z"),
            Instant.parse("2000-01-01T00:00:00Z"),
            Instant.parse("9999-12-31T00:00:00Z"));

    @RegisterExtension
    private final TestDatabase database = new TestDatabase();

    @EachJvmZone
    void storedInstantDoesNotDependOnTheZoneOfTheJvm(String zone) throws SQLException {
        JvmZone.in(zone, () -> {
            for (int i = 0; i < INSTANTS.size(); i++) {
                store("CA" + i, INSTANTS.get(i));
                assertThat(stored("CA" + i)).isEqualTo(INSTANTS.get(i));
                assertThat(found(INSTANTS.get(i)).receivedAt()).isEqualTo(INSTANTS.get(i));
            }
        });
    }

    private void store(String sid, Instant instant) {
        database.inTransaction(entities -> {
            entities.persist(new Call(answered(sid, instant), instant));
            return null;
        });
    }

    private Call found(Instant instant) {
        return database.inTransaction(
                entities -> entities.createQuery("select c from Call c where c.receivedAt = :at", Call.class)
                        .setParameter("at", instant)
                        .getSingleResult());
    }

    /** Reads with the driver's own type, which uses no calendar. */
    private Instant stored(String sid) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement select = connection.prepareStatement("select received_at from call where sid = ?")) {
            select.setString(1, sid);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        }
    }

    private static CallContent answered(String sid, Instant createdAt) {
        return CallContentBuilder.answered(sid).agent(null).createdAt(createdAt).build();
    }
}
