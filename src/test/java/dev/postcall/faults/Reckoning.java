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

/** Holds the ledger of a campaign against the store, the statistics and the index. */
record Reckoning(int sent, int acked, int refused, int unknown, int found, int lost, int doubled) {
    private static final Duration FAN_OUT = Duration.ofMinutes(3);
    private static final String WORD = "Travis";

    static Reckoning of(ServerProcess server, String campaign, Ledger ledger) {
        awaitAgreement(server);
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
        assertThat(ledger.fates().keySet()).containsAll(stored);
        Set<String> lost = new HashSet<>(ledger.acked(Postcall.DATA));
        lost.removeAll(stored);
        Set<String> withoutOutcome = new HashSet<>(ledger.acked(Postcall.OUTCOME));
        withoutOutcome.removeAll(complete);
        lost.addAll(withoutOutcome);
        int counted = postcall.get("api/outcomes?campaign=" + campaign)
                .json()
                .getJsonObject("total")
                .getInt("calls");
        int findable = postcall.get("api/notes?q=" + WORD + "&limit=1&campaign=" + campaign)
                .json()
                .getInt("total");
        return new Reckoning(
                fates(ledger, null),
                fates(ledger, Ledger.Fate.ACKED),
                fates(ledger, Ledger.Fate.REFUSED),
                fates(ledger, Ledger.Fate.UNKNOWN),
                stored.size(),
                lost.size() + missing(stored.size(), counted) + missing(stored.size(), findable),
                calls.size() - stored.size() + missing(counted, stored.size()) + missing(findable, stored.size()));
    }

    private static int missing(int expected, int actual) {
        return Math.max(0, expected - actual);
    }

    private static int fates(Ledger ledger, Ledger.Fate fate) {
        return (int) ledger.fates().values().stream()
                .filter(one -> fate == null || one == fate)
                .count();
    }

    void assertNothingLostOrDouble() {
        assertThat(acked).as("acknowledged").isPositive();
        assertThat(lost).as("lost").isZero();
        assertThat(doubled).as("double").isZero();
    }

    /** Until the observers were told of everything and the audit finds statistics and index as the calls are. */
    private static void awaitAgreement(ServerProcess server) {
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
