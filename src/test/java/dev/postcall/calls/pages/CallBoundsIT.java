package dev.postcall.calls.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Answer;
import dev.postcall.harness.Deployed;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.TestSettings;
import dev.postcall.harness.Visitor;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and answers are bounded for calls of any size and content, and every query is answered. */
@Deployed
class CallBoundsIT {
    private static final int MAX_PAGE_BYTES = 150_000;

    private static Visitor visitor;

    private final Postcall postcall = Postcall.deployed();
    private final String sid = Sample.freshSid();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=0001-01-01",
                "to=9999-12-31",
                "from=0000-01-01&to=9999-12-31T23:59:59Z",
                "from=2300-01-01",
                "to=0202-11-20",
                "from=1582-10-10&to=1582-10-11",
                "from=2026-11-21&to=2026-11-20"
            })
    void boundsOfAnyYearAreAccepted(String bounds) {
        assertThat(postcall.get("api/calls?limit=1&" + bounds).status()).isEqualTo(200);
        assertThat(visitor().get("calls?" + bounds).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=10000-01-01", "from=-5", "to=%2B1000000000-12-31", "to=2026-02-30"})
    void invalidDateIsABadRequest(String bounds) {
        assertThat(postcall.get("api/calls?" + bounds).status()).isEqualTo(400);
        assertThat(visitor().get("calls?" + bounds).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01 00:00:00+00",
                "1582-10-10 12:00:00+00",
                "1999-12-31 23:59:59+00",
                "2099-01-01 00:00:00+00",
                "9999-12-31 23:59:59+00"
            })
    void implausibleCreatedAtIsShownAndTheCallStartsAtItsReceipt(String said) {
        deliver(call().add("createdAt", said));

        JsonObject call = postcall.get("api/calls/" + sid).json();
        assertThat(call.getString("createdAt")).isEqualTo(said.replace(" ", "T").replace("+00", "Z"));
        assertThat(call.getString("startedAt")).isEqualTo(call.getString("receivedAt"));
        assertThat(postcall.get("api/calls?agent=" + sid + "&from=2020-01-01&to=2090-01-01")
                        .json()
                        .getJsonArray("items"))
                .hasSize(1);
        assertThat(visitor().get("calls/" + sid).body()).contains("which cannot be right");
    }

    @Test
    void unescapedNumbersAndIdsWithBlanksAreFound() {
        String number = "+1555" + Math.abs(sid.hashCode());
        deliver(call().add("toNumber", number));

        assertThat(items("number=" + number)).isEqualTo(1);
        assertThat(items("agent=%C2%A0" + sid + "%20")).isEqualTo(1);
        assertThat(postcall.get("api/calls/%20" + sid).status()).isEqualTo(200);
        postcall.deliver(Postcall.DATA, "{\"call\":{\"sid\":\" " + sid + "\\u00a0\",\"direction\":\"inbound\"}}");
        assertThat(postcall.get("api/calls/" + sid).json().getInt("revision")).isEqualTo(2);
    }

    @Test
    void conversationOfFiftyThousandTurnsIsShownInParts() {
        deliver(call().add("transcript", "BOT: Are you \"there\"?\nHUMAN: Yes, I am\n".repeat(25_000)));

        String page = page("calls/" + sid);
        assertThat(page).contains("part 1 of ", "part=2").doesNotContain("id=\"former-part\"");
        assertThat(page("calls/" + sid + "?part=2")).contains("part 2 of ", "part=1", "part=3");
        assertThat(page("calls/" + sid + "?part=999999999"))
                .contains("former-part")
                .doesNotContain("next-part");
        assertThat(page("calls/" + sid + "?part=x")).contains("part 1 of ");
        assertThat(postcall.get("api/calls/" + sid).json().getJsonArray("turns"))
                .hasSize(50_000);
    }

    @Test
    void pageOfACallWithVeryLongTextsIsBounded() {
        String text = "<\"&'é\uD83D\uDE00 ".repeat(60_000);
        deliver(call().add("transcript", "HUMAN: " + text)
                .add("notes", text)
                .add("outcome", text)
                .add("cachedLeadName", text)
                .add("callRecordingUrl", "https://example.com/" + "x".repeat(100_000))
                .add("leadData", Json.createObjectBuilder().add("a", text).add(text, "b")));

        assertThat(page("calls/" + sid)).contains("id=\"truncated\"", "/api/calls/" + sid);
        assertThat(postcall.get("api/calls/" + sid).json().getString("notes")).isEqualTo(text);
    }

    @Test
    void listOfCallsWithLongLabelsIsBounded() {
        String label = "<\"&'é\uD83D\uDE00ก ".repeat(30);
        for (int i = 0; i < 60; i++) {
            deliver(Json.createObjectBuilder()
                    .add("sid", sid + "ก".repeat(150) + i)
                    .add("promptId", label)
                    .add("campaignId", sid)
                    .add("cachedLeadName", label)
                    .add("outcome", label));
        }
        String page = page("calls?campaign=" + sid);
        assertThat(page).contains("cursor=");
    }

    @Test
    void deliveriesOfACallAreListedInPages() {
        for (int i = 0; i < 45; i++) {
            deliver(call().add("direction", "inbound"));
        }
        String page = page("calls/" + sid);
        assertThat(page.split("api/deliveries/", -1)).hasSize(1 + 20);
        assertThat(page).contains("id=\"older\"", "45 ·").doesNotContain("id=\"latest\"");

        JsonObject first =
                postcall.get("api/calls/" + sid + "/deliveries?limit=30").json();
        JsonObject second = postcall.get("api/calls/" + sid + "/deliveries?limit=30&cursor=" + first.getString("next"))
                .json();
        assertThat(first.getJsonArray("items")).hasSize(30);
        assertThat(first.getJsonArray("items").getJsonObject(0).getString("verdict"))
                .isEqualTo("recorded");
        assertThat(second.getJsonArray("items")).hasSize(15);
        assertThat(second.isNull("next")).isTrue();
        String older = page("calls/" + sid + "?before=" + first.getString("next"));
        assertThat(older).contains("id=\"latest\"", "id=\"older\"");
    }

    @Test
    void pageOfALargeQuarantinedDeliveryIsBounded() {
        assertThat(postcall.deliver(Postcall.OUTCOME, "{\"call\":{\"notes\":\"" + "<>".repeat(240_000) + "\"}}")
                        .status())
                .isEqualTo(422);
        String id = postcall.newestQuarantined().getString("id");
        assertThat(page("quarantined?id=" + id)).contains("id=\"large\"");
        assertThat(postcall.delete("api/quarantine/" + id).status()).isLessThan(300);
    }

    private JsonObjectBuilder call() {
        return Json.createObjectBuilder().add("sid", sid).add("promptId", sid);
    }

    private void deliver(JsonObjectBuilder call) {
        Answer answer = postcall.deliver(
                Postcall.OUTCOME,
                Json.createObjectBuilder().add("call", call).build().toString());
        assertThat(answer.status()).isEqualTo(200);
    }

    private int items(String query) {
        return postcall.get("api/calls?" + query).json().getJsonArray("items").size();
    }

    private String page(String path) {
        HttpResponse<String> page = visitor().get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body().getBytes(StandardCharsets.UTF_8).length)
                .as("size of %s", URLEncoder.encode(path, StandardCharsets.UTF_8))
                .isLessThan(MAX_PAGE_BYTES);
        return page.body();
    }

    private static synchronized Visitor visitor() {
        if (visitor == null) {
            visitor = Visitor.of(Postcall.deployed());
            visitor.signIn("admin", TestSettings.ADMIN_PASSWORD);
        }
        return visitor;
    }
}
