package dev.postcall.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.TestSettings;
import dev.postcall.harness.Tools;
import dev.postcall.harness.Visitor;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The machine's clock is a day ahead when the server is killed, and right at its next start: a day behind for what it finds. */
class ClockIT {
    private static final String LIBRARY = "/usr/lib/%s-linux-gnu/faketime/libfaketimeMT.so.1"
            .formatted(System.getProperty("os.arch").replace("amd64", "x86_64"));
    /** In seconds: by a day and a fraction. */
    private static final String AHEAD = "+86400.377";

    private static final String CAMPAIGN = "clock";

    @Test
    void clockThatJumpsLosesNothing() {
        Path library = Tools.require(LIBRARY);
        Ledger ledger = Ledger.open(CAMPAIGN);
        try (ServerProcess server = ServerProcess.with(TestSettings.fresh("clock"))) {
            // only the time of day: a Java machine whose waits are moved too, never starts
            server.environment("FAKETIME_DONT_FAKE_MONOTONIC", "1").environment("FAKETIME_FORCE_MONOTONIC_FIX", "0");
            Duration slowest = Duration.ZERO;
            for (String offset : new String[] {AHEAD, null}) {
                server.environment("LD_PRELOAD", offset == null ? null : library.toString())
                        .environment("FAKETIME", offset);
                start(server);
                assertThat(Visitor.of(server.postcall())
                                .signIn("admin", TestSettings.ADMIN_PASSWORD)
                                .statusCode())
                        .isEqualTo(302);
                try (Load load = Load.on(server.postcall(), CAMPAIGN, ledger)) {
                    load.awaitAcked(Rounds.acked());
                    if (offset != null) {
                        server.kill();
                    }
                    slowest = load.slowest();
                }
            }
            Reckoning reckoning = Reckoning.of(server, CAMPAIGN, ledger);
            FaultTable.add("the clock a day ahead, then put right", reckoning, "", slowest, null);
            reckoning.assertNothingLostOrDouble();
        }
    }

    /** Some Java machines never get as far as their first line where the clock is moved below them. */
    private static void start(ServerProcess server) {
        try {
            server.start();
        } catch (AssertionError e) {
            assumeFalse(server.log().isEmpty(), "Skipped: Java does not start with a moved clock here");
            throw e;
        }
    }
}
