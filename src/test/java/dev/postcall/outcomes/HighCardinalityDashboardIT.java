package dev.postcall.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Answer;
import dev.postcall.harness.Deployed;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.Visitor;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many rare, long labels of many bytes on the pages and in the API. */
@Deployed
class HighCardinalityDashboardIT {
    private static final int CALLS = 70;
    private static final int MAX_PAGE_BYTES = 150_000;

    private final Postcall postcall = Postcall.deployed();
    private final String run = Sample.freshSid();

    @Test
    void pagesAreBoundedAndAddUpForAnyLabels() {
        deliver();
        Visitor visitor = Visitor.admin(postcall);
        for (String page : List.of("?period=all", "?period=30", "?period=90&agent=7")) {
            String html = visitor.get(page).body();
            assertThat(html).as(page).contains("</html>");
            assertThat(html.getBytes(StandardCharsets.UTF_8).length).as(page).isLessThan(MAX_PAGE_BYTES);
        }
        assertThat(visitor.get("?period=all").body()).contains("All other outcomes");
    }

    @Test
    void pagesOfAReportContainEveryLabelOnce() {
        deliver();
        for (String by : List.of("agent", "campaign", "outcome")) {
            List<String> keys = new ArrayList<>();
            long calls = 0;
            String cursor = "";
            while (cursor != null) {
                JsonObject page = get("outcomes?limit=30&by=" + by + cursor);
                for (JsonObject row : page.getJsonArray("rows").getValuesAs(JsonObject.class)) {
                    keys.add(row.isNull("key") ? null : row.getString("key"));
                    calls += row.getInt("calls");
                }
                cursor = page.isNull("next") ? null : "&cursor=" + page.getString("next");
                assertThat(page.getJsonArray("rows").size()).isLessThanOrEqualTo(30);
                if (cursor == null) {
                    assertThat(calls).isEqualTo(page.getJsonObject("total").getInt("calls"));
                }
            }
            assertThat(keys).as(by).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(CALLS);
        }
    }

    @Test
    void callsAreFoundByTheLabelsOfAReport() {
        deliver();
        String outcome = label(7, "outcome").strip();
        JsonObject labels = get("outcomes/labels?by=outcome&beginning=" + encoded(outcome.substring(0, 60)));
        assertThat(labels.getJsonArray("items")).isNotEmpty().hasSizeLessThanOrEqualTo(20);
        String found = labels.getJsonArray("items").getString(0);
        assertThat(get("calls?outcome=" + encoded(found)).getJsonArray("items")).isNotEmpty();
    }

    @Test
    void campaignNamedNoneDiffersFromNoCampaign() {
        String named = "named" + run;
        String without = "without" + run;
        deliver(named, "7", "none", "Booked");
        deliver(without, "7", null, "Booked");
        postcall.awaitFanOut();

        assertThat(sids("calls?limit=500&campaign=%3Dnone")).contains(named).doesNotContain(without);
        assertThat(sids("calls?limit=500&campaign=none")).contains(without).doesNotContain(named);
        assertThat(sids("notes?q=" + run + "&campaign=%3Dnone")).containsExactly(named);
        assertThat(sids("notes?q=" + run + "&campaign=none")).containsExactly(without);
        assertThat(get("outcomes?campaign=%3Dnone").getJsonObject("total").getInt("calls"))
                .isPositive();
    }

    private List<String> sids(String list) {
        return get(list).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("sid"))
                .toList();
    }

    private JsonObject get(String path) {
        Answer answer = postcall.get("api/" + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.json();
    }

    private void deliver() {
        for (int i = 0; i < CALLS; i++) {
            deliver(run + i, label(i, "agent"), label(i, "campaign"), label(i, "outcome"));
        }
        postcall.awaitFanOut();
    }

    /** A label of characters that take many bytes in UTF-8, in URLs and in HTML. */
    private String label(int number, String what) {
        return number + what + run + "\u0E2A\u0E27&\uD83D\uDE42".repeat(30);
    }

    private void deliver(String sid, String agent, String campaign, String outcome) {
        JsonObject call = Json.createObjectBuilder()
                .add("sid", sid)
                .add("promptId", agent)
                .add("campaignId", campaign == null ? JsonValue.NULL : Json.createValue(campaign))
                .add("notes", "labels " + run)
                .add("outcome", outcome)
                .build();
        String body = Json.createObjectBuilder().add("call", call).build().toString();
        assertThat(postcall.deliver(Postcall.OUTCOME, body).status()).isEqualTo(200);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
