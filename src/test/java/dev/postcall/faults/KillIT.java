package dev.postcall.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.EmbeddedProcesses;
import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.Signal;
import dev.postcall.harness.TestSettings;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server and its own PostgreSQL are killed repeatedly, at random moments under load. */
class KillIT {
    private static final int MIN_ANSWERS = 20;
    private static final int MAX_ANSWERS = 300;
    private static ServerProcess server;
    private final Random random = new Random(FaultSettings.seed());

    /** The processes that a signal KILL ends. */
    enum Victim {
        SERVER(processes -> kill(processes.server())),
        POSTGRESQL(processes -> kill(processes.postmaster())),
        SERVER_AND_POSTGRESQL(processes -> {
            ProcessHandle server = processes.server();
            kill(processes.postmaster());
            kill(server);
        }),
        LAUNCHER_AND_SERVER(EmbeddedProcesses::killGroup);

        private final Consumer<EmbeddedProcesses> kill;

        Victim(Consumer<EmbeddedProcesses> kill) {
            this.kill = kill;
        }

        private static void kill(ProcessHandle process) {
            Signal.KILL.sendTo(process);
        }

        /** Whether Postcall restarts the process by itself. */
        boolean restartsItself() {
            return this == POSTGRESQL;
        }
    }

    @BeforeAll
    static void start() {
        server = ServerProcess.with(TestSettings.embedded("kill")).start();
    }

    @AfterAll
    static void assertStopLeavesNoProcess() {
        EmbeddedProcesses processes = server.embedded();
        assertThat(processes.postgres()).isNotEmpty();
        server.close();
        assertThat(processes.postgres()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Victim.class)
    void acknowledgedDeliveryIsStoredOnceCountedOnceAndFound(Victim victim) {
        String campaign = "kill-" + victim.name().toLowerCase(Locale.ROOT);
        SentDeliveries sent = SentDeliveries.open(campaign);
        Duration slowest = Duration.ZERO;
        Duration recovery = Duration.ZERO;
        for (int round = 0; round < FaultSettings.kills(); round++) {
            try (Load load = Load.on(server.postcall(), campaign, sent)) {
                load.awaitAcked(MIN_ANSWERS + random.nextInt(MAX_ANSWERS));
                long killed = System.nanoTime();
                victim.kill.accept(server.embedded());
                if (!victim.restartsItself()) {
                    // responses 404 would slow down the start
                    load.pause();
                    server.end();
                    server.start();
                    load.resume();
                }
                load.measureRecovery();
                recovery = longer(recovery, Duration.ofNanos(System.nanoTime() - killed));
                slowest = longer(slowest, load.slowest());
            }
        }
        Reconciliation reconciliation = Reconciliation.of(server, campaign, sent);
        FaultTable.add(
                "kill -9 of " + victim + ", " + FaultSettings.kills() + " rounds",
                reconciliation,
                "",
                slowest,
                recovery);
        reconciliation.assertNothingLostOrDuplicated();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
