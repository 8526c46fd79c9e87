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

/** The server and its own PostgreSQL are killed in the middle of their work, again and again, at moments that nobody chose. */
class KillIT {
    private static final int FEWEST_ANSWERS = 20;
    private static final int MOST_ANSWERS = 300;
    private static ServerProcess server;
    private final Random random = new Random(Rounds.seed());

    /** Whom a signal KILL hits. */
    enum Victim {
        SERVER(processes -> kill(processes.server())),
        POSTGRESQL(processes -> kill(processes.postmaster())),
        SERVER_AND_POSTGRESQL(processes -> {
            ProcessHandle server = processes.server();
            kill(processes.postmaster());
            kill(server);
        }),
        LAUNCHER_AND_SERVER(EmbeddedProcesses::killGroup);

        private final Consumer<EmbeddedProcesses> deed;

        Victim(Consumer<EmbeddedProcesses> deed) {
            this.deed = deed;
        }

        private static void kill(ProcessHandle process) {
            Signal.KILL.sendTo(process);
        }

        /** Whether Postcall goes on by itself. */
        boolean isReplaced() {
            return this == POSTGRESQL;
        }
    }

    @BeforeAll
    static void start() {
        server = ServerProcess.with(TestSettings.embedded("kill")).start();
    }

    @AfterAll
    static void stopLeavesNoProcess() {
        EmbeddedProcesses processes = server.embedded();
        assertThat(processes.postgres()).isNotEmpty();
        server.close();
        assertThat(processes.postgres()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Victim.class)
    void whatWasConfirmedIsStoredOnceCountedOnceAndFindable(Victim victim) {
        String campaign = "kill-" + victim.name().toLowerCase(Locale.ROOT);
        Ledger ledger = Ledger.open(campaign);
        Duration slowest = Duration.ZERO;
        Duration back = Duration.ZERO;
        for (int round = 0; round < Rounds.kills(); round++) {
            try (Load load = Load.on(server.postcall(), campaign, ledger)) {
                load.awaitAcked(FEWEST_ANSWERS + random.nextInt(MOST_ANSWERS));
                long killed = System.nanoTime();
                victim.deed.accept(server.embedded());
                if (!victim.isReplaced()) {
                    // the start is not to be slowed down by answers of 404
                    load.rest();
                    server.end();
                    server.start();
                    load.goOn();
                }
                load.untilAcked();
                back = longer(back, Duration.ofNanos(System.nanoTime() - killed));
                slowest = longer(slowest, load.slowest());
            }
        }
        Reckoning reckoning = Reckoning.of(server, campaign, ledger);
        FaultTable.add("kill -9 of " + victim + ", " + Rounds.kills() + " rounds", reckoning, "", slowest, back);
        reckoning.assertNothingLostOrDouble();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
