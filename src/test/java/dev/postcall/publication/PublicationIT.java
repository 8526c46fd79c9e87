package dev.postcall.publication;

import static dev.postcall.harness.Eventually.eventually;
import static dev.postcall.publication.probe.ProbeEventObservers.FAILING;
import static dev.postcall.publication.probe.ProbeEventObservers.LATE;
import static dev.postcall.publication.probe.ProbeEventObservers.SLOW;
import static dev.postcall.publication.probe.ProbeEventObservers.STEADY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.TestSettings;
import dev.postcall.settings.Setting;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Guarantees of durable events for any event and observer; the events and observers are those of {@link ProbeWar}. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublicationIT {
    private static ServerProcess server;

    /** Starts without the probe first, so that its observers are added later. */
    @BeforeAll
    static void startWithACallAndRestartWithTheProbe() {
        Map<String, String> settings = TestSettings.fresh("publication");
        settings.put(Setting.PUBLICATION_ATTEMPTS.key(), "2");
        server = ServerProcess.with(settings).start();
        server.postcall().deliver(Postcall.OUTCOME, Sample.outcome());
        server.stop();
        server.withWar(ProbeWar.build()).start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void pastEventsAreReplayedToANewObserver() {
        eventually(() -> assertThat(Effect.subjects(server, LATE)).containsExactly(Sample.SID));
    }

    @Test
    void eventOfARolledBackTransactionIsNotDelivered() {
        Effect.fireProbeEvent(server, "undone", true);
        Effect.fireProbeEvent(server, "done", false);

        eventually(() -> assertThat(Effect.subjects(server, STEADY)).contains("done"));
        eventually(() -> assertThat(backlog(STEADY).getInt("waiting")).isZero());
        assertThat(Effect.subjects(server, STEADY)).doesNotContain("undone");
    }

    @Test
    void failingObserverDelaysNeitherOtherObserversNorOtherSubjects() {
        Effect.fireProbeEvent(server, "poison-1,sound-1,sound-2", false);

        eventually(() -> assertThat(Effect.subjects(server, STEADY)).contains("poison-1", "sound-1", "sound-2"));
        eventually(() -> assertThat(backlog(FAILING).getInt("dead")).isEqualTo(1));
        assertThat(Effect.subjects(server, FAILING))
                .containsOnlyOnce("sound-1", "sound-2")
                .doesNotContain("poison-1");
        assertThat(backlog(STEADY).getInt("dead")).isZero();
        assertThat(server.postcall().get("api/health/ready"))
                .satisfies(health -> assertThat(health.status()).isEqualTo(200))
                .satisfies(
                        health -> assertThat(health.body()).contains("degraded", "dead letters of " + FAILING + ": 1"));
        assertThat(server.postcall()
                        .post("api/publications/redeliver?observer=" + FAILING, "")
                        .json()
                        .getInt("redelivered"))
                .isEqualTo(1);
        eventually(() -> assertThat(backlog(FAILING).getInt("dead")).isEqualTo(1));
    }

    @Test
    void failedDeliveryIsRolledBackAndRetried() {
        Effect.fireProbeEvent(server, "fail-once-1", false);

        eventually(() -> assertThat(Effect.subjects(server, FAILING)).containsOnlyOnce("fail-once-1"));
        eventually(() -> assertThat(backlog(FAILING).getInt("waiting")).isZero());
        assertThat(Effect.subjects(server, FAILING)).containsOnlyOnce("fail-once-1");
    }

    /** Runs last, because it kills the server. */
    @Test
    @Order(Integer.MAX_VALUE)
    void killBetweenCommitAndFanOutLosesAndRepeatsNoEvent() {
        List<String> subjects =
                IntStream.range(100, 160).mapToObj(i -> "kill-" + i).toList();
        subjects.forEach(subject -> Effect.fireProbeEvent(server, subject, false));
        server.kill();
        server.start();

        for (String observer : List.of(STEADY, FAILING, SLOW)) {
            eventually(() -> assertThat(delivered(observer)).isEqualTo(subjects));
        }
        eventually(() -> assertThat(backlog(SLOW).getInt("waiting")).isZero());
        assertThat(delivered(SLOW)).isEqualTo(subjects);
    }

    private static List<String> delivered(String observer) {
        return Effect.subjects(server, observer).stream()
                .filter(subject -> subject.startsWith("kill-"))
                .toList();
    }

    private static JsonObject backlog(String observer) {
        return server.postcall().get("api/publications").json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(item -> item.getString("observer").equals(observer))
                .findFirst()
                .orElseThrow();
    }
}
