package dev.postcall.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Eventually;
import dev.postcall.harness.ServerProcess;
import dev.postcall.publication.Effect;
import dev.postcall.publication.probe.CallObserver;
import dev.postcall.publication.probe.CallObserver.FailureMode;
import jakarta.json.JsonObject;
import java.time.Duration;

/** The probe's observer of calls, which fails as it is told to. */
record ObserverTrouble(ServerProcess server) {

    void is(FailureMode mode) {
        Effect.setFailureMode(server, mode);
    }

    /** Fails while deliveries come in, until the log says so. */
    void fails(Load load, FailureMode mode, String reason) {
        int before = server.log().length();
        is(mode);
        load.awaitAcked(Rounds.acked());
        awaitInLog(before, "failed", reason);
        is(FailureMode.NONE);
    }

    /** Until a line says this of the observer, and this besides, that was not there before. */
    void awaitInLog(int before, String what, String besides) {
        Eventually.within(
                Duration.ofMinutes(1),
                () -> assertThat(server.log().substring(before).lines())
                        .anyMatch(line ->
                                line.contains("Observer " + CallObserver.NAME + " " + what) && line.contains(besides)));
    }

    /** Until it was told of everything, dead letters too. */
    void awaitCaughtUp() {
        Eventually.within(Duration.ofMinutes(2), () -> {
            server.postcall().post("api/publications/redeliver?observer=" + CallObserver.NAME, "");
            assertThat(backlog("dead") + backlog("waiting")).as(server.log()).isZero();
        });
    }

    /** @param which {@code waiting} or {@code dead} */
    int backlog(String which) {
        return server.postcall().get("api/publications").json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(item -> item.getString("observer").equals(CallObserver.NAME))
                .findFirst()
                .orElseThrow()
                .getInt(which);
    }
}
