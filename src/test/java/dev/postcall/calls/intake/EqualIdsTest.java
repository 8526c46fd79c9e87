package dev.postcall.calls.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postcall.calls.CallContent;
import dev.postcall.calls.CallContentBuilder;
import dev.postcall.calls.Calls;
import dev.postcall.calls.deliveries.Deliveries;
import dev.postcall.calls.deliveries.DeliveryKind;
import dev.postcall.calls.deliveries.IncomingDelivery;
import dev.postcall.calls.deliveries.Verdict;
import dev.postcall.storage.Injected;
import dev.postcall.storage.TestDatabase;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two nodes that generate the same id store both deliveries, and each sender gets the answer to its own delivery. */
class EqualIdsTest {
    private static final long ID = 7;
    private static final Instant RECEIVED = Instant.parse("2026-11-20T10:00:00.000001Z");

    @RegisterExtension
    private final TestDatabase database = new TestDatabase();

    private final IncomingDelivery one = delivery("CA1", ID);
    private final IncomingDelivery other = delivery("CA2", ID);
    private final IncomingDelivery next = delivery("CA3", ID + 1);

    @Test
    void deliveryOfAnotherCallWithTheSameIdIsStored() {
        record(false, one);
        assertThatThrownBy(() -> record(false, other)).isInstanceOf(RuntimeException.class);

        assertThat(record(true, other)).containsExactly(new Receipt("CA2", Verdict.RECORDED));
        assertThat(stored()).containsOnly(Map.entry("CA1", 1L), Map.entry("CA2", 1L));
    }

    @Test
    void anotherDeliveryOfTheSameCallWithTheSameIdIsStored() {
        record(false, one);
        IncomingDelivery later =
                new IncomingDelivery(ID, DeliveryKind.OUTCOME, RECEIVED.plusSeconds(1), one.body(), one.content());

        assertThat(record(true, later)).containsExactly(new Receipt("CA1", Verdict.DUPLICATE));
        assertThat(stored()).containsOnly(Map.entry("CA1", 2L));
    }

    @Test
    void deliveryThatWasCommittedWithoutAConfirmationIsNotStoredTwice() {
        record(false, one);
        assertThat(record(true, one)).containsExactly(new Receipt("CA1", Verdict.RECORDED));

        record(true, other, next);
        assertThat(record(true, other, next))
                .containsExactly(new Receipt("CA2", Verdict.RECORDED), new Receipt("CA3", Verdict.RECORDED));
        assertThat(record(true, other)).containsExactly(new Receipt("CA2", Verdict.RECORDED));
        assertThat(stored()).containsOnly(Map.entry("CA1", 1L), Map.entry("CA2", 1L), Map.entry("CA3", 1L));
    }

    private List<Receipt> record(boolean retry, IncomingDelivery... deliveries) {
        return database.inTransaction(entities -> {
            Calls calls = Injected.with(new Calls(), "entities", entities);
            Deliveries stored = Injected.with(new Deliveries(), "entities", entities);
            CallRecorder recorder = Injected.with(new CallRecorder(), "entities", entities);
            Injected.with(recorder, "calls", calls);
            Injected.with(recorder, "stored", stored);
            Injected.with(recorder, "events", nobody());
            return recorder.record(List.of(deliveries), retry);
        });
    }

    private static Object nobody() {
        return Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> null);
    }

    /** Number of stored deliveries of each call. */
    private Map<String, Long> stored() {
        return database.inTransaction(entities -> entities.createQuery(
                        "select d.sid, count(d) from Delivery d, Call c where c.sid = d.sid group by d.sid",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1])));
    }

    private static IncomingDelivery delivery(String sid, long id) {
        CallContent content = CallContentBuilder.of(sid).build();
        return new IncomingDelivery(id, DeliveryKind.OUTCOME, RECEIVED, sid.getBytes(StandardCharsets.UTF_8), content);
    }
}
