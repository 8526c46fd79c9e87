package dev.postcall.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Answer;
import dev.postcall.harness.Deployed;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.TestSettings;
import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@Deployed
class RejectionIT {
    private static final String BEARER = "Bearer " + TestSettings.WEBHOOK_TOKEN;
    private final Postcall postcall = Postcall.deployed();
    private final String sid = Sample.freshSid();

    @Test
    void deliveryWithoutTokenIsNotStored() {
        assertNotStored(Sample.withSid(Sample.outcome(), sid), null);
    }

    @Test
    void deliveryWithWrongTokenIsNotStored() {
        assertNotStored(Sample.withSid(Sample.outcome(), sid), BEARER + "x");
    }

    @Test
    void deliveryWithAnotherSchemeIsNotStored() {
        assertNotStored(Sample.withSid(Sample.outcome(), sid), "Basic " + TestSettings.WEBHOOK_TOKEN);
    }

    @Test
    void invalidDeliveryWithoutTokenIsNotQuarantined() {
        assertNotStored("{", null);
    }

    @Test
    void malformedJsonIsQuarantined() {
        assertQuarantined(400, "{\"call\": {\"sid\": \"" + sid + "\",}}");
    }

    @Test
    void callWithoutSidIsQuarantined() {
        assertQuarantined(422, "{\"call\": {\"notes\": \"" + sid + "\"}, \"headers\": {}}");
    }

    @Test
    void bodyOfNineMegabytesIsRejected() {
        Answer answer = postcall.deliver(Postcall.OUTCOME, " ".repeat(9 * 1024 * 1024));
        assertProblem(answer, 413);
    }

    @Test
    void compressedBodyIsRejected() {
        Variant gzip = new Variant(MediaType.APPLICATION_JSON_TYPE, (Locale) null, "gzip");
        assertProblem(postcall.deliver(Postcall.OUTCOME, BEARER, Entity.entity(new byte[] {31, -117, 8}, gzip)), 415);
    }

    private void assertNotStored(String body, String authorization) {
        List<JsonObject> before = quarantine();
        assertProblem(postcall.deliver(Postcall.OUTCOME, authorization, Entity.json(body)), 401);
        assertThat(postcall.get("api/calls/" + sid).status()).isEqualTo(404);
        assertThat(quarantine()).isEqualTo(before);
    }

    private void assertQuarantined(int status, String body) {
        List<JsonObject> before = quarantine();
        assertProblem(postcall.deliver(Postcall.OUTCOME, body), status);
        List<JsonObject> after = quarantine();
        JsonObject newest = after.get(0);
        assertThat(after.subList(1, after.size())).isEqualTo(before);
        assertThat(newest.getInt("status")).isEqualTo(status);
        assertThat(newest.getString("reason")).isNotBlank();
        assertThat(postcall.get("api/quarantine/" + newest.getString("id") + "/body")
                        .body())
                .isEqualTo(body);
    }

    private List<JsonObject> quarantine() {
        return postcall.get("api/quarantine?limit=500")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.json().getInt("status")).isEqualTo(status);
        assertThat(answer.json().keySet()).contains("type", "title", "detail", "instance");
    }
}
