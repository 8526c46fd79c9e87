package dev.postcall.webhooks.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.calls.deliveries.DeliveryKind;
import dev.postcall.problem.Problem;
import dev.postcall.storage.Injected;
import dev.postcall.storage.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two nodes generate the same id for their rejected deliveries. */
class EqualQuarantineIdsTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-20T10:00:00.000001Z");

    @RegisterExtension
    private final TestDatabase database = new TestDatabase();

    @Test
    void rejectedDeliveryWithATakenIdIsStoredUnderAnotherId() {
        add(false, rejected(7, "{"));
        add(true, rejected(7, "["), rejected(8, "nonsense"));
        add(true, rejected(7, "["), rejected(8, "nonsense"));

        assertThat(bodies()).containsExactlyInAnyOrder("{", "[", "nonsense");
    }

    private void add(boolean retry, RejectedDelivery... deliveries) {
        database.inTransaction(entities -> {
            Injected.with(new Quarantine(), "entities", entities).add(List.of(deliveries), retry);
            return null;
        });
    }

    private List<String> bodies() {
        return database.inTransaction(
                entities -> entities.createQuery("select q from QuarantinedDelivery q", QuarantinedDelivery.class)
                        .getResultStream()
                        .map(kept -> new String(kept.body(), StandardCharsets.UTF_8))
                        .toList());
    }

    private static RejectedDelivery rejected(long id, String body) {
        return new RejectedDelivery(
                id,
                DeliveryKind.DATA,
                RECEIVED,
                body.getBytes(StandardCharsets.UTF_8),
                Problem.notJson("The body is not JSON."));
    }
}
