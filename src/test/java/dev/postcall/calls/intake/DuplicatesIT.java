package dev.postcall.calls.intake;

import static dev.postcall.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.faults.FaultSettings;
import dev.postcall.harness.Answer;
import dev.postcall.harness.ConcurrentSenders;
import dev.postcall.harness.Deployed;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Duplicate deliveries of a call, concurrently and in any order. */
@Deployed
class DuplicatesIT {
    private static final int AT_ONCE = 64;
    private final Postcall postcall = Postcall.deployed();

    @Test
    void concurrentDuplicateDeliveriesAreOneCallWithoutErrors() {
        try (ConcurrentSenders senders = new ConcurrentSenders(AT_ONCE)) {
            for (int round = 0; round < FaultSettings.duplicates(); round++) {
                String sid = Sample.freshSid();
                String body = Sample.withSid(Sample.outcome(), sid);
                List<Answer> answers = senders.send(i -> postcall.deliver(Postcall.OUTCOME, body));

                assertThat(answers).extracting(Answer::status).containsOnly(200);
                List<String> results = answers.stream()
                        .map(answer -> answer.json().getString("result"))
                        .toList();
                assertThat(results)
                        .hasSize(AT_ONCE)
                        .containsOnlyOnce("recorded")
                        .containsOnly("recorded", "duplicate");
                assertThat(postcall.get("api/calls/" + sid).json().getInt("revision"))
                        .isEqualTo(1);
                assertThat(postcall.get("api/calls/" + sid + "/deliveries")
                                .json()
                                .getJsonArray("items"))
                        .hasSize(AT_ONCE);
            }
        }
        eventually(() -> assertThat(postcall.audit().getBoolean("agrees")).isTrue());
    }

    @Test
    void laterOfConflictingOutcomesWinsAndBothDeliveriesAreStored() {
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
