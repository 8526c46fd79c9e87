package dev.postcall.calls.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.calls.Call;
import dev.postcall.calls.CallContent;
import dev.postcall.calls.CallContentBuilder;
import dev.postcall.calls.deliveries.ContentReader;
import dev.postcall.calls.deliveries.DeliveredBytes;
import dev.postcall.calls.deliveries.Deliveries;
import dev.postcall.calls.deliveries.Delivery;
import dev.postcall.calls.deliveries.DeliveryKind;
import dev.postcall.calls.deliveries.IncomingDelivery;
import dev.postcall.calls.deliveries.Verdict;
import dev.postcall.storage.Injected;
import dev.postcall.storage.TestDatabase;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Replays the deliveries of a call, as an import does. */
class CallHistoryTest {
    private static final Instant FIRST = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant SECOND = FIRST.plusSeconds(60);

    @RegisterExtension
    private final TestDatabase database = new TestDatabase();

    @Test
    void replayedCallWithImplausibleCreatedAtStartsAtItsFirstReceipt() {
        Call call = database.inTransaction(entities -> {
            persist(entities, 1, FIRST, "2099-01-01T00:00:00Z");
            persist(entities, 2, SECOND, "1582-10-10T00:00:00Z");
            entities.flush();
            replay(entities);
            return entities.find(Call.class, "CA1");
        });

        assertThat(call.content().createdAt()).isEqualTo(Instant.parse("1582-10-10T00:00:00Z"));
        assertThat(call.startedAt()).isEqualTo(FIRST);
        assertThat(call.revision()).isEqualTo(2);
    }

    private static void replay(EntityManager entities) {
        CallHistory history = Injected.with(new CallHistory(), "entities", entities);
        Injected.with(history, "deliveries", Injected.with(new Deliveries(), "entities", entities));
        Injected.with(history, "reader", (ContentReader) body -> saying(new String(body, StandardCharsets.UTF_8)));
        history.replay("CA1");
    }

    private static void persist(EntityManager entities, long id, Instant receivedAt, String createdAt) {
        byte[] body = createdAt.getBytes(StandardCharsets.UTF_8);
        IncomingDelivery delivery = new IncomingDelivery(id, DeliveryKind.OUTCOME, receivedAt, body, saying(createdAt));
        entities.persist(new Delivery(
                id, delivery, Verdict.RECORDED, DeliveredBytes.of(delivery).hash(), body));
    }

    private static CallContent saying(String createdAt) {
        return CallContentBuilder.of("CA1").createdAt(Instant.parse(createdAt)).build();
    }
}
