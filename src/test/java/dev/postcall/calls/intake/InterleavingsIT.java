package dev.postcall.calls.intake;

import static dev.postcall.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Deployed;
import dev.postcall.harness.PlainClient;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Sends a thousand calls as partial deliveries, concurrently and in random order, with duplicates and contradictions.
 * Each call must equal the merge of its deliveries, and the statistics must equal the calls.
 */
@Deployed
class InterleavingsIT {
    private static final int CALLS = Integer.getInteger("postcall.faults.interleavings", 1_000);
    private static final long SEED = Long.getLong("postcall.faults.seed", 20_261_123);
    private static final int CLIENTS = 32;

    private final Postcall postcall = Postcall.deployed();
    private final String campaign = Sample.freshSid();
    private final List<RandomCall> randomCalls = randomCalls();

    private List<RandomCall> randomCalls() {
        Random random = new Random(SEED);
        return IntStream.range(0, CALLS)
                .mapToObj(i -> RandomCall.create(random, campaign + "-" + i, campaign))
                .toList();
    }

    @Test
    void callsAndStatisticsHaveTheLastValueOfEachField() throws Exception {
        sendAll();

        assertThat(randomCalls).allSatisfy(this::assertCall);
        postcall.awaitFanOut();
        eventually(this::assertStatistics);
        assertThat(postcall.audit().getBoolean("agrees")).isTrue();
    }

    /** Sends the deliveries of contradictory calls in their order by one client, all others by any client. */
    private void sendAll() throws Exception {
        List<List<RandomCall.PartialDelivery>> batches = new ArrayList<>();
        for (RandomCall randomCall : randomCalls) {
            if (randomCall.ordered()) {
                batches.add(randomCall.deliveries());
            } else {
                randomCall.deliveries().forEach(delivery -> batches.add(List.of(delivery)));
            }
        }
        Collections.shuffle(batches, new Random(SEED));
        Queue<List<RandomCall.PartialDelivery>> waiting = new ConcurrentLinkedQueue<>(batches);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Void>> work = Collections.nCopies(CLIENTS, () -> send(waiting));
            for (Future<Void> done : clients.invokeAll(work)) {
                done.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private Void send(Queue<List<RandomCall.PartialDelivery>> waiting) throws Exception {
        try (PlainClient client = PlainClient.of(postcall)) {
            for (List<RandomCall.PartialDelivery> batch = waiting.poll(); batch != null; batch = waiting.poll()) {
                for (RandomCall.PartialDelivery delivery : batch) {
                    assertThat(client.deliver(delivery.webhook(), delivery.body()))
                            .isEqualTo(200);
                }
            }
        }
        return null;
    }

    private void assertCall(RandomCall randomCall) {
        JsonObject call = postcall.get("api/calls/" + randomCall.sid()).json();
        assertThat(randomCall.expected())
                .allSatisfy((field, value) -> assertThat(call.get(field))
                        .as("%s of %s", field, randomCall.deliveries())
                        .isEqualTo(value));
        assertThat(postcall.get("api/calls/" + randomCall.sid() + "/deliveries")
                        .json()
                        .getJsonArray("items"))
                .hasSameSizeAs(randomCall.deliveries());
    }

    private void assertStatistics() {
        List<Map<String, JsonValue>> calls =
                randomCalls.stream().map(RandomCall::expected).toList();
        JsonObject report =
                postcall.get("api/outcomes?by=outcome&campaign=" + campaign).json();
        JsonObject total = report.getJsonObject("total");
        assertThat(total.getInt("calls")).isEqualTo(CALLS);
        assertThat(total.getInt("achieved")).isEqualTo(count(calls, JsonValue.TRUE));
        assertThat(total.getInt("notAchieved")).isEqualTo(count(calls, JsonValue.FALSE));
        assertThat(total.getInt("unknown")).isEqualTo(count(calls, JsonValue.NULL));
        assertThat(total.getInt("seconds"))
                .isEqualTo(calls.stream()
                        .map(call -> call.get("duration"))
                        .mapToInt(duration -> duration instanceof JsonNumber number ? number.intValue() : 0)
                        .sum());
        Map<String, Long> byOutcome = calls.stream()
                .filter(call -> call.get("outcome") instanceof JsonString)
                .collect(Collectors.groupingBy(
                        call -> ((JsonString) call.get("outcome")).getString(), Collectors.counting()));
        List<JsonObject> rows = report.getJsonArray("rows").getValuesAs(JsonObject.class);
        assertThat(byOutcome)
                .allSatisfy((outcome, times) -> assertThat(rows)
                        .filteredOn(row ->
                                !row.isNull("key") && row.getString("key").equalsIgnoreCase(outcome))
                        .singleElement()
                        .satisfies(row -> assertThat(row.getInt("calls")).isEqualTo(times.intValue())));
    }

    private static int count(List<Map<String, JsonValue>> calls, JsonValue achieved) {
        return (int) calls.stream()
                .filter(call -> call.get("primaryOutcomeAchieved").equals(achieved))
                .count();
    }
}
