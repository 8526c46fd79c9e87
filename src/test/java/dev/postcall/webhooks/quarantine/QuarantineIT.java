package dev.postcall.webhooks.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Answer;
import dev.postcall.harness.Deployed;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rejected deliveries are replayed, with or without a correction, or deleted. */
@Deployed
class QuarantineIT {
    private final Postcall postcall = Postcall.deployed();
    private final String sid = Sample.freshSid();
    private final String corrected = "{\"call\":{\"sid\":\"" + sid + "\",\"notes\":\"corrected\"}}";

    @Test
    void deliveryStaysInQuarantineWhenItsReplayIsRejected() {
        String body = "{\"call\":{\"id\":\"" + sid + "\"}}";
        String id = rejected(body);
        assertThat(replay(id, "").status()).isEqualTo(422);
        assertThat(replay(id, "{").status()).isEqualTo(400);
        assertThat(postcall.get("api/quarantine/" + id + "/body").body()).isEqualTo(body);
    }

    @Test
    void correctedDeliveryIsStoredAndLeavesQuarantine() {
        String id = rejected("{\"call\":{\"id\":\"" + sid + "\"}}");
        Answer answer = replay(id, corrected);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("result")).isEqualTo("recorded");
        assertThat(postcall.get("api/calls/" + sid).json().getString("notes")).isEqualTo("corrected");
        assertIsGone(id);
    }

    @Test
    void concurrentReplaysStoreOneCall() {
        String id = rejected("{\"call\":{\"id\":\"" + sid + "\"}}");
        List<Answer> answers = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> replay(id, corrected))
                .toList();
        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 404);
        assertThat(answers.stream().filter(answer -> answer.status() == 200))
                .extracting(answer -> answer.json().getString("result"))
                .containsOnlyOnce("recorded")
                .isSubsetOf("recorded", "duplicate");
        assertThat(postcall.get("api/calls/" + sid).json().getInt("revision")).isEqualTo(1);
        assertIsGone(id);
    }

    @Test
    void deletedDeliveryIsGone() {
        String id = rejected("{");
        assertThat(postcall.delete("api/quarantine/" + id).status()).isEqualTo(204);
        assertIsGone(id);
        assertThat(postcall.delete("api/quarantine/" + id).status()).isEqualTo(404);
    }

    @Test
    void concurrentlyRejectedDeliveriesAreAllStored() {
        Set<String> bodies = IntStream.range(0, 200)
                .mapToObj(i -> "no JSON " + sid + " " + i)
                .collect(Collectors.toSet());
        assertThat(bodies.parallelStream().map(body -> postcall.deliver(Postcall.DATA, body)))
                .extracting(Answer::status)
                .containsOnly(400);
        assertThat(newest(200).stream()
                        .map(entry -> postcall.get("api/quarantine/" + entry.getString("id") + "/body")
                                .body()))
                .containsExactlyInAnyOrderElementsOf(bodies);
    }

    private String rejected(String body) {
        assertThat(postcall.deliver(Postcall.OUTCOME, body).status()).isIn(400, 422);
        return newest(1).get(0).getString("id");
    }

    private List<JsonObject> newest(int count) {
        return postcall.get("api/quarantine?limit=" + count)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private Answer replay(String id, String body) {
        return postcall.post("api/quarantine/" + id + "/replay", body);
    }

    private void assertIsGone(String id) {
        assertThat(postcall.get("api/quarantine/" + id + "/body").status()).isEqualTo(404);
    }
}
