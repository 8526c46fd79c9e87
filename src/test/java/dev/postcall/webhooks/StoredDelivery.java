package dev.postcall.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.calls.CallContent;
import dev.postcall.harness.Postcall;
import dev.postcall.webhooks.payload.PayloadReader;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Checks how a delivery was stored, through the API. */
final class StoredDelivery {
    private StoredDelivery() {}

    /** Asserts that the call and the exact bytes of the delivery are stored. */
    static void assertCallStored(Postcall postcall, byte[] body) {
        CallContent read = PayloadReader.read(body);
        String call = "api/calls/"
                + URLEncoder.encode(read.sid(), StandardCharsets.UTF_8).replace("+", "%20");
        JsonObject stored = postcall.get(call).json();
        assertThat(stored.getString("sid")).isEqualTo(read.sid());
        assertThat(text(stored, "notes")).isEqualTo(read.notes());
        assertThat(text(stored, "outcome")).isEqualTo(read.outcome());
        assertThat(text(stored, "transcript")).isEqualTo(read.transcript());
        assertThat(text(stored, "cachedLeadName")).isEqualTo(read.leadName());
        assertThat(text(stored, "promptId")).isEqualTo(read.agent());
        assertThat(text(stored, "campaignId")).isEqualTo(read.campaign());
        assertThat(text(stored, "direction")).isEqualTo(read.direction());
        assertThat(stored.isNull("leadData")).isEqualTo(read.leadData() == null);

        List<JsonObject> deliveries =
                postcall.get(call + "/deliveries").json().getJsonArray("items").getValuesAs(JsonObject.class);
        String id = deliveries.get(deliveries.size() - 1).getString("id");
        assertThat(postcall.bytes("api/deliveries/" + id + "/body")).isEqualTo(body);
    }

    private static String text(JsonObject call, String name) {
        return call.get(name) instanceof JsonString text ? text.getString() : null;
    }

    /** Asserts that the response is a problem, and that the newest delivery in quarantine has the same reason. */
    static void assertQuarantined(Postcall postcall, HttpResponse<String> answer, byte[] body) {
        JsonObject problem = assertProblem(answer);
        JsonObject newest = postcall.newestQuarantined();
        assertThat(newest.getInt("status")).isEqualTo(answer.statusCode());
        assertThat(newest.getString("reason")).isEqualTo(problem.getString("detail"));
        assertThat(newest.getInt("bytes")).isEqualTo(body.length);
        assertThat(postcall.bytes("api/quarantine/" + newest.getString("id") + "/body"))
                .isEqualTo(body);
    }

    static JsonObject assertProblem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            JsonObject problem = reader.readObject();
            assertThat(problem.getInt("status")).isEqualTo(answer.statusCode());
            assertThat(problem.getString("detail")).isNotBlank();
            return problem;
        }
    }
}
