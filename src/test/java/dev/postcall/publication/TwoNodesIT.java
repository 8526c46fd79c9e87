package dev.postcall.publication;

import static dev.postcall.harness.Eventually.eventually;
import static dev.postcall.publication.probe.ProbeEventObservers.SLOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.faults.FaultSettings;
import dev.postcall.harness.Answer;
import dev.postcall.harness.ConcurrentSenders;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.TestSettings;
import dev.postcall.harness.Visitor;
import dev.postcall.settings.Setting;
import jakarta.ws.rs.client.Entity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Guarantees of two nodes on one database; the events and observers are those of {@link ProbeWar}. */
class TwoNodesIT {
    private static final int CONCURRENT_SENDERS = 64;
    private static ServerProcess one;
    private static ServerProcess other;

    @BeforeAll
    static void start() {
        Path war = ProbeWar.build();
        Map<String, String> settings = TestSettings.fresh("node-one");
        Map<String, String> others =
                TestSettings.on(settings.get(Setting.DB_URL.key()), TestSettings.fresh("node-two"));
        one = ServerProcess.with(settings).withWar(war).start();
        other = ServerProcess.with(others).withWar(war).start();
    }

    @AfterAll
    static void stop() {
        Stream.of(one, other).filter(server -> server != null).forEach(ServerProcess::close);
    }

    @Test
    void publicationIsDeliveredOnceByOneOfTwoNodes() {
        List<String> subjects =
                IntStream.range(100, 180).mapToObj(i -> "event-" + i).toList();
        subjects.parallelStream()
                .forEach(subject -> Effect.fireProbeEvent(subject.hashCode() % 2 == 0 ? one : other, subject, false));

        eventually(() -> assertThat(Effect.subjects(one, SLOW)).isEqualTo(subjects));
        Map<String, List<Effect>> runs = Effect.all(one).stream()
                .filter(effect -> effect.observer().equals(SLOW))
                .collect(Collectors.groupingBy(Effect::subject));
        assertThat(runs).allSatisfy((subject, effects) -> assertThat(effects).hasSize(1));
        assertThat(Effect.all(one).stream().map(Effect::node).distinct()).hasSize(2);
    }

    @Test
    void tokenRevokedOnOneNodeIsSoonRejectedByTheOther() {
        Visitor admin = Visitor.of(one.postcall());
        admin.signIn("admin", TestSettings.ADMIN_PASSWORD);
        admin.submit(
                "settings",
                "token-new",
                Map.of("token-new:label", "two nodes", "token-new:kind", "WEBHOOK", "token-new:create", "x"));
        String page = admin.get("settings").body();
        String token = page.replaceAll("(?s).* id=\"created-token\">([\\w-]+)<.*", "$1");
        eventually(() -> assertThat(deliverWith(token)).isNotEqualTo(401));

        String id = page.replaceAll("(?s).* name=\"revoke\" value=\"(\\d+)\".*", "$1");
        admin.submit("settings", "token-list", Map.of("revoke", id));

        eventually(() -> assertThat(deliverWith(token)).isEqualTo(401));
    }

    private static int deliverWith(String token) {
        return other.postcall()
                .deliver(Postcall.OUTCOME, "Bearer " + token, Entity.json("{}"))
                .status();
    }

    @Test
    void callSentToBothNodesAtOnceIsStoredAndCountedOnce() {
        try (ConcurrentSenders senders = new ConcurrentSenders(CONCURRENT_SENDERS)) {
            for (int round = 0; round < FaultSettings.duplicates(); round++) {
                String body = Sample.withSid(Sample.outcome(), Sample.freshSid());
                List<Answer> answers =
                        senders.send(i -> (i % 2 == 0 ? one : other).postcall().deliver(Postcall.OUTCOME, body));
                assertThat(answers).extracting(Answer::status).containsOnly(200);
                List<String> results = answers.stream()
                        .map(answer -> answer.json().getString("result"))
                        .toList();
                assertThat(results).containsOnlyOnce("recorded").containsOnly("recorded", "duplicate");
            }
        }
        eventually(() -> assertThat(one.postcall()
                        .get("api/outcomes")
                        .json()
                        .getJsonObject("total")
                        .getInt("calls"))
                .isEqualTo(FaultSettings.duplicates()));
    }
}
