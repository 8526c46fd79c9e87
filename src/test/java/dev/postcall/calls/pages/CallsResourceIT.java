package dev.postcall.calls.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Answer;
import dev.postcall.harness.Deployed;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;

@Deployed
class CallsResourceIT {
    private final Postcall postcall = Postcall.deployed();
    private final String sid = Sample.freshSid();

    @Test
    void callHasTheVendorsFieldsAndItsTurns() {
        deliver(Sample.outcome());

        JsonObject call = get("api/calls/" + sid).json();

        assertThat(call.getString("sid")).isEqualTo(sid);
        assertThat(call.getString("promptId")).isEqualTo("25673");
        assertThat(call.getString("createdAt")).startsWith("2023-12-31T23:12:05.62705");
        assertThat(call.getInt("duration")).isEqualTo(44);
        assertThat(call.getBoolean("primaryOutcomeAchieved")).isTrue();
        assertThat(call.get("campaignId")).isEqualTo(JsonValue.NULL);
        assertThat(call.getInt("revision")).isEqualTo(1);
        assertThat(call).containsKey("receivedAt");
        assertThat(call.getJsonArray("turns").getJsonObject(1).getString("text"))
                .isEqualTo("how's it going");
    }

    @Test
    void leadDataIsAJsonObject() {
        deliver(Sample.outcome().replace("\"leadData\": null", "\"leadData\": {\"tags\": [\"vip\", 1]}"));

        assertThat(get("api/calls/" + sid).json().getJsonObject("leadData").getJsonArray("tags"))
                .hasSize(2);
    }

    @Test
    void exactBytesOfEveryDeliveryAreStored() {
        String first = deliver(Sample.data());
        String second = deliver(Sample.outcome());

        List<JsonObject> deliveries = items("api/calls/" + sid + "/deliveries");

        assertThat(deliveries)
                .extracting(delivery -> delivery.getString("verdict"))
                .containsExactly("recorded", "revised");
        assertThat(deliveries).extracting(this::body).containsExactly(first, second);
    }

    @Test
    void pagesOfTheListAreNewestFirstWithoutGaps() {
        String number = "+1555" + Math.abs(sid.hashCode());
        List<String> sids = List.of(Sample.freshSid(), Sample.freshSid(), Sample.freshSid());
        for (int i = 0; i < sids.size(); i++) {
            postcall.deliver(
                    Postcall.OUTCOME,
                    Sample.withSid(Sample.outcome(), sids.get(i))
                            .replace("+17752893647", number)
                            .replace("2023-12-31 23:12", "2023-12-31 23:1" + i));
        }
        String query = "api/calls?limit=2&number=" + number.replace("+", "%2B");

        JsonObject first = get(query).json();
        JsonObject second = get(query + "&cursor=" + first.getString("next")).json();

        assertThat(sids(first)).containsExactly(sids.get(2), sids.get(1));
        assertThat(sids(second)).containsExactly(sids.get(0));
        assertThat(second.get("next")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void unknownIdsAreNotFoundAndInvalidParametersAreRejected() {
        assertThat(get("api/calls/" + sid).status()).isEqualTo(404);
        assertThat(get("api/calls/" + sid + "/deliveries").status()).isEqualTo(404);
        assertThat(get("api/deliveries/1/body").status()).isEqualTo(404);
        assertThat(get("api/calls?achieved=perhaps").status()).isEqualTo(400);
        assertThat(get("api/calls?from=yesterday").status()).isEqualTo(400);
        assertThat(get("api/calls?limit=0").status()).isEqualTo(400);
        assertThat(get("api/calls?cursor=x").status()).isEqualTo(400);
    }

    private String deliver(String sample) {
        String body = Sample.withSid(sample, sid);
        assertThat(postcall.deliver(Postcall.OUTCOME, body).status()).isEqualTo(200);
        return body;
    }

    private String body(JsonObject delivery) {
        return get("api/deliveries/" + delivery.getString("id") + "/body").body();
    }

    private List<JsonObject> items(String path) {
        return get(path).json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static List<String> sids(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(call -> call.getString("sid"))
                .toList();
    }

    private Answer get(String path) {
        return postcall.get(path);
    }
}
