package dev.postcall.publication;

import static dev.postcall.harness.Eventually.eventually;
import static dev.postcall.publication.probe.BellObservers.FAILING;
import static dev.postcall.publication.probe.BellObservers.LATE;
import static dev.postcall.publication.probe.BellObservers.SLOW;
import static dev.postcall.publication.probe.BellObservers.STEADY;
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

/** What durable events promise, whoever fires and observes them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublicationIT {
    private static ServerProcess server;

    /** Begins without the probe, so that its observers come late. */
    @BeforeAll
    static void startWithACallAndThenWithTheProbe() {
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
    void observerAddedLaterIsGivenThePast() {
        eventually(() -> assertThat(Effect.subjects(server, LATE)).containsExactly(Sample.SID));
    }

    @Test
    void rolledBackMeansNeverFired() {
        Effect.ring(server, "undone", true);
        Effect.ring(server, "done", false);

        eventually(() -> assertThat(Effect.subjects(server, STEADY)).contains("done"));
        eventually(() -> assertThat(backlog(STEADY).getInt("waiting")).isZero());
        assertThat(Effect.subjects(server, STEADY)).doesNotContain("undone");
    }

    @Test
    void failingObserverHoldsBackNeitherItsSiblingNorOtherSubjects() {
        Effect.ring(server, "poison-1,sound-1,sound-2", false);

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
    void whatFailedOnceIsToldAgainAndItsHalfDoneEffectIsUndone() {
        Effect.ring(server, "stumble-1", false);

        eventually(() -> assertThat(Effect.subjects(server, FAILING)).containsOnlyOnce("stumble-1"));
        eventually(() -> assertThat(backlog(FAILING).getInt("waiting")).isZero());
        assertThat(Effect.subjects(server, FAILING)).containsOnlyOnce("stumble-1");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void killBetweenCommitAndFanOutLosesNothingAndRepeatsNothing() {
        List<String> subjects =
                IntStream.range(100, 160).mapToObj(i -> "kill-" + i).toList();
        subjects.forEach(subject -> Effect.ring(server, subject, false));
        server.kill();
        server.start();

        for (String observer : List.of(STEADY, FAILING, SLOW)) {
            eventually(() -> assertThat(told(observer)).isEqualTo(subjects));
        }
        eventually(() -> assertThat(backlog(SLOW).getInt("waiting")).isZero());
        assertThat(told(SLOW)).isEqualTo(subjects);
    }

    private static List<String> told(String observer) {
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
