package dev.postcall.calls;

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
 * A thousand calls, told of in pieces, in any order, with repetitions and contradictions, many at once: each comes to what
 * its deliveries say together, and so do the statistics.
 */
@Deployed
class InterleavingsIT {
    private static final int CALLS = Integer.getInteger("postcall.faults.interleavings", 1_000);
    private static final long SEED = Long.getLong("postcall.faults.seed", 20_261_123);
    private static final int CLIENTS = 32;

    private final Postcall postcall = Postcall.deployed();
    private final String campaign = Sample.freshSid();
    private final List<Story> stories = stories();

    private List<Story> stories() {
        Random random = new Random(SEED);
        return IntStream.range(0, CALLS)
                .mapToObj(i -> Story.byChance(random, campaign + "-" + i, campaign))
                .toList();
    }

    @Test
    void everyCallAndTheStatisticsComeToWhatWasToldLast() throws Exception {
        sendAll();

        assertThat(stories).allSatisfy(this::assertCall);
        postcall.awaitFanOut();
        eventually(this::assertStatistics);
        assertThat(postcall.audit().getBoolean("agrees")).isTrue();
    }

    /** What contradicts itself is told in its order by one client; all else by any, at once. */
    private void sendAll() throws Exception {
        List<List<Story.Told>> errands = new ArrayList<>();
        for (Story story : stories) {
            if (story.ordered()) {
                errands.add(story.deliveries());
            } else {
                story.deliveries().forEach(told -> errands.add(List.of(told)));
            }
        }
        Collections.shuffle(errands, new Random(SEED));
        Queue<List<Story.Told>> waiting = new ConcurrentLinkedQueue<>(errands);
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

    private Void send(Queue<List<Story.Told>> waiting) throws Exception {
        try (PlainClient client = PlainClient.of(postcall)) {
            for (List<Story.Told> errand = waiting.poll(); errand != null; errand = waiting.poll()) {
                for (Story.Told told : errand) {
                    assertThat(client.deliver(told.webhook(), told.body())).isEqualTo(200);
                }
            }
        }
        return null;
    }

    private void assertCall(Story story) {
        JsonObject call = postcall.get("api/calls/" + story.sid()).json();
        assertThat(story.expected())
                .allSatisfy((field, value) -> assertThat(call.get(field))
                        .as("%s of %s", field, story.deliveries())
                        .isEqualTo(value));
        assertThat(postcall.get("api/calls/" + story.sid() + "/deliveries")
                        .json()
                        .getJsonArray("items"))
                .hasSameSizeAs(story.deliveries());
    }

    private void assertStatistics() {
        List<Map<String, JsonValue>> calls =
                stories.stream().map(Story::expected).toList();
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
