package dev.postcall.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Eventually;
import dev.postcall.harness.ServerProcess;
import dev.postcall.publication.Effect;
import dev.postcall.publication.probe.CallObserver;
import dev.postcall.publication.probe.CallObserver.FailureMode;
import jakarta.json.JsonObject;
import java.time.Duration;

/** Makes the probe's observer of calls fail. */
record ObserverFaults(ServerProcess server) {

    void set(FailureMode mode) {
        Effect.setFailureMode(server, mode);
    }

    /** Makes the observer fail during deliveries, until the log reports it. */
    void failDuringLoad(Load load, FailureMode mode, String reason) {
        int before = server.log().length();
        set(mode);
        load.awaitAcked(FaultSettings.acked());
        awaitInLog(before, "failed", reason);
        set(FailureMode.NONE);
    }

    /** Waits until a new line of the log contains both texts for the observer. */
    void awaitInLog(int before, String event, String detail) {
        Eventually.within(
                Duration.ofMinutes(1),
                () -> assertThat(server.log().substring(before).lines())
                        .anyMatch(line ->
                                line.contains("Observer " + CallObserver.NAME + " " + event) && line.contains(detail)));
    }

    /** Waits until the observer has no backlog, after a redelivery of dead letters. */
    void awaitNoBacklog() {
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
