package dev.postcall.calls;

import static dev.postcall.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Answer;
import dev.postcall.harness.Deployed;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The same call, many times, at once and in every order. */
@Deployed
class DuplicatesIT {
    private static final int AT_ONCE = 64;
    private static final int ROUNDS = Integer.getInteger("postcall.faults.rounds", 10);
    private final Postcall postcall = Postcall.deployed();

    @Test
    void sameDeliveryManyTimesAtOnceIsOneCallAndNoError() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                String sid = Sample.freshSid();
                List<String> results = sendAtOnce(senders, Sample.withSid(Sample.outcome(), sid));

                assertThat(results).hasSize(AT_ONCE).containsOnlyOnce("recorded");
                assertThat(results.stream().filter("duplicate"::equals)).hasSize(AT_ONCE - 1);
                assertThat(postcall.get("api/calls/" + sid).json().getInt("revision"))
                        .isEqualTo(1);
                assertThat(postcall.get("api/calls/" + sid + "/deliveries")
                                .json()
                                .getJsonArray("items"))
                        .hasSize(AT_ONCE);
            }
        } finally {
            senders.shutdownNow();
        }
        eventually(() -> assertThat(postcall.get("api/audit").json().getBoolean("agrees"))
                .isTrue());
    }

    private List<String> sendAtOnce(ExecutorService senders, String body) throws Exception {
        List<Callable<Answer>> sends = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            sends.add(() -> postcall.deliver(Postcall.OUTCOME, body));
        }
        List<String> results = new ArrayList<>();
        for (Future<Answer> sent : senders.invokeAll(sends)) {
            assertThat(sent.get().status()).isEqualTo(200);
            results.add(sent.get().json().getString("result"));
        }
        return results;
    }

    @Test
    void laterOfConflictingOutcomesWinsAndTheHistoryHasBoth() {
        String sid = Sample.freshSid();
        String first = Sample.withSid(Sample.outcome(), sid);
        String second = first.replace("Booked appointment", "Call back later");
        postcall.deliver(Postcall.OUTCOME, first);

        assertThat(postcall.deliver(Postcall.OUTCOME, second).json().getString("result"))
                .isEqualTo("revised");
        assertThat(postcall.deliver(Postcall.OUTCOME, first).json().getString("result"))
                .isEqualTo("duplicate");
        assertThat(postcall.get("api/calls/" + sid).json().getString("outcome")).isEqualTo("Call back later");

        List<JsonObject> history = postcall.get("api/calls/" + sid + "/deliveries")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
        assertThat(history)
                .extracting(item -> item.getString("verdict"))
                .containsExactly("recorded", "revised", "duplicate");
        assertThat(history)
                .extracting(item -> postcall.get("api/deliveries/" + item.getString("id") + "/body")
                        .body())
                .containsExactly(first, second, first);
    }
}
