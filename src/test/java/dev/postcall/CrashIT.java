package dev.postcall;

import static dev.postcall.harness.Eventually.eventually;
import static dev.postcall.harness.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Answer;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Senders;
import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.TestSettings;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The server is killed in the middle of its work, again and again. */
class CrashIT {
    private static final int ROUNDS = 5;
    private static final int CLIENTS = 8;
    private static final int ANSWERS_BEFORE_THE_KILL = 150;
    private static final Duration FAN_OUT = Duration.ofMinutes(3);

    private final Senders senders = new Senders();

    @Test
    void whatWasConfirmedIsStoredOnceCountedOnceAndFindable() {
        try (ServerProcess server = ServerProcess.with(TestSettings.fresh("crash"))) {
            for (int round = 1; round <= ROUNDS; round++) {
                server.start();
                crash(server);
            }
            server.start();
            Postcall postcall = server.postcall();
            List<String> stored = stored(postcall);
            assertStoredOnce(stored);
            within(FAN_OUT, () -> assertCountedOnce(postcall, stored.size()));
            assertFindable(postcall);
        }
    }

    private void crash(ServerProcess server) {
        int before = senders.confirmed().size();
        senders.deliverTo(server.postcall(), CLIENTS, () -> {
            eventually(() -> assertThat(senders.confirmed()).hasSizeGreaterThan(before + ANSWERS_BEFORE_THE_KILL));
            server.kill();
        });
    }

    private void assertStoredOnce(List<String> stored) {
        assertThat(stored).doesNotHaveDuplicates().containsAll(senders.confirmed());
        Set<String> sent = new HashSet<>(senders.confirmed());
        sent.addAll(senders.unanswered());
        assertThat(sent).containsAll(stored);
    }

    /** All pages of the list of calls. */
    private static List<String> stored(Postcall postcall) {
        List<String> sids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonObject page = postcall.get("api/calls?limit=100" + cursor).json();
            page.getJsonArray("items").getValuesAs(JsonObject.class).forEach(call -> sids.add(call.getString("sid")));
            cursor = page.isNull("next") ? null : "&cursor=" + page.getString("next");
        }
        return sids;
    }

    private static void assertCountedOnce(Postcall postcall, int calls) {
        JsonObject report = postcall.get("api/outcomes?by=outcome").json();
        assertThat(report.getJsonObject("total").getInt("calls")).isEqualTo(calls);
        assertThat(report.getJsonObject("total").getInt("achieved")).isEqualTo(calls);
        JsonObject audit = postcall.get("api/audit").json();
        assertThat(audit.getInt("calls")).isEqualTo(calls);
        assertThat(audit.getInt("counted")).isEqualTo(calls);
        assertThat(audit.getInt("indexed")).isEqualTo(calls);
        assertThat(audit.getBoolean("agrees")).isTrue();
    }

    private void assertFindable(Postcall postcall) {
        for (String sid : senders.confirmed()) {
            assertThat(postcall.get("api/calls/" + sid).json().getString("sid")).isEqualTo(sid);
            Answer found = postcall.get("api/notes?q=" + Senders.word(sid));
            assertThat(found.json().getInt("total")).as(found.body()).isEqualTo(1);
        }
    }
}
