package dev.postcall.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Eventually;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.ServerProcess;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares the sent deliveries of a campaign with the store, the statistics and the index. */
record Reconciliation(int sent, int acked, int rejected, int unknown, int found, int lost, int duplicated) {
    private static final Duration FAN_OUT = Duration.ofMinutes(3);
    private static final String WORD = "Travis";

    static Reconciliation of(ServerProcess server, String campaign, SentDeliveries sent) {
        awaitConsistency(server);
        Postcall postcall = server.postcall();
        List<JsonObject> calls = calls(postcall, campaign);
        Set<String> stored = new HashSet<>();
        Set<String> complete = new HashSet<>();
        calls.forEach(call -> {
            stored.add(call.getString("sid"));
            if (call.getBoolean("primaryOutcomeAchieved", false)) {
                complete.add(call.getString("sid"));
            }
        });
        assertThat(sent.results().keySet()).containsAll(stored);
        Set<String> lost = new HashSet<>(sent.acked(Postcall.DATA));
        lost.removeAll(stored);
        Set<String> withoutOutcome = new HashSet<>(sent.acked(Postcall.OUTCOME));
        withoutOutcome.removeAll(complete);
        lost.addAll(withoutOutcome);
        int counted = postcall.get("api/outcomes?campaign=" + campaign)
                .json()
                .getJsonObject("total")
                .getInt("calls");
        int findable = postcall.get("api/notes?q=" + WORD + "&limit=1&campaign=" + campaign)
                .json()
                .getInt("total");
        return new Reconciliation(
                results(sent, null),
                results(sent, SentDeliveries.Result.ACKED),
                results(sent, SentDeliveries.Result.REJECTED),
                results(sent, SentDeliveries.Result.UNKNOWN),
                stored.size(),
                lost.size() + missing(stored.size(), counted) + missing(stored.size(), findable),
                calls.size() - stored.size() + missing(counted, stored.size()) + missing(findable, stored.size()));
    }

    private static int missing(int expected, int actual) {
        return Math.max(0, expected - actual);
    }

    private static int results(SentDeliveries sent, SentDeliveries.Result result) {
        return (int) sent.results().values().stream()
                .filter(one -> result == null || one == result)
                .count();
    }

    void assertNothingLostOrDuplicated() {
        assertThat(acked).as("acknowledged").isPositive();
        assertThat(lost).as("lost").isZero();
        assertThat(duplicated).as("duplicated").isZero();
    }

    /** Waits until the observers have no backlog and the audit agrees. */
    private static void awaitConsistency(ServerProcess server) {
        Postcall postcall = server.postcall();
        Eventually.within(FAN_OUT, () -> {
            assertThat(postcall.get("api/publications").json().getJsonArray("items"))
                    .filteredOn(
                            item -> !item.asJsonObject().getString("observer").startsWith("probe"))
                    .isNotEmpty()
                    .allSatisfy(item ->
                            assertThat(item.asJsonObject().getInt("waiting")).isZero());
            JsonObject audit = postcall.audit();
            assertThat(audit.getBoolean("agrees", false))
                    .as(() -> audit + "\n" + server.log())
                    .isTrue();
        });
    }

    private static List<JsonObject> calls(Postcall postcall, String campaign) {
        List<JsonObject> calls = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonObject page = postcall.get("api/calls?limit=100&campaign=" + campaign + cursor)
                    .json();
            calls.addAll(page.getJsonArray("items").getValuesAs(JsonObject.class));
            cursor = page.isNull("next") ? null : "&cursor=" + page.getString("next");
        }
        return calls;
    }
}
