package dev.postcall.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.EachJvmZone;
import dev.postcall.harness.JvmZone;
import dev.postcall.storage.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Any {@code createdAt} of the vendor is stored to the microsecond. */
class VendorInstantTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-20T10:00:00.000001Z");
    private static final List<Instant> SAID = List.of(
            Instant.parse("0001-01-01T00:00:00Z"),
            Instant.parse("1500-02-28T20:00:00Z"),
            Instant.parse("1582-10-04T23:59:59.999999Z"),
            Instant.parse("1582-10-10T12:00:00Z"),
            Instant.parse("1582-10-15T00:00:00Z"),
            Instant.parse("1900-01-01T00:00:00Z"),
            Instant.parse("2026-03-29T01:30:00.000001Z"),
            Instant.parse("2262-04-12T00:00:00Z"),
            Instant.parse("9999-12-31T23:59:59.999999Z"));

    @RegisterExtension
    private final TestDatabase database = new TestDatabase();

    @EachJvmZone
    void everyInstantIsReadBackUnchangedInAnyZoneOfTheJvm(String zone) throws SQLException {
        JvmZone.in(zone, () -> {
            for (int i = 0; i < SAID.size(); i++) {
                String sid = "CA" + i;
                CallContent content =
                        CallContentBuilder.of(sid).createdAt(SAID.get(i)).build();
                database.inTransaction(entities -> {
                    entities.persist(new Call(content, RECEIVED));
                    return null;
                });
                Call stored = database.inTransaction(entities -> entities.find(Call.class, sid));
                assertThat(stored.content()).isEqualTo(content);
                assertThat(stored.startedAt()).isEqualTo(CallStart.of(SAID.get(i), RECEIVED));
                Instant selected = database.inTransaction(entities -> entities.createQuery(
                                "select c.createdAt from Call c where c.sid = :sid", Instant.class)
                        .setParameter("sid", sid)
                        .getSingleResult());
                assertThat(selected).isEqualTo(SAID.get(i));
            }
        });
    }
}
