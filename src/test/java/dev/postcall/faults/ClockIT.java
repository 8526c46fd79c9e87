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

/**
 * The clock is a day ahead when the server is killed, and correct at its next start, so that stored times are in the future.
 */
class ClockIT {
    private static final String LIBRARY = "/usr/lib/%s-linux-gnu/faketime/libfaketimeMT.so.1"
            .formatted(System.getProperty("os.arch").replace("amd64", "x86_64"));
    /** Offset in seconds: a day and a fraction. */
    private static final String AHEAD = "+86400.377";

    private static final String CAMPAIGN = "clock";

    @Test
    void clockJumpLosesNoDelivery() {
        Path library = Tools.require(LIBRARY);
        SentDeliveries sent = SentDeliveries.open(CAMPAIGN);
        try (ServerProcess server = ServerProcess.with(TestSettings.fresh("clock"))) {
            // keeps the monotonic clock: with a moved one Java never starts
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
                try (Load load = Load.on(server.postcall(), CAMPAIGN, sent)) {
                    load.awaitAcked(FaultSettings.acked());
                    if (offset != null) {
                        server.kill();
                    }
                    slowest = load.slowest();
                }
            }
            Reconciliation reconciliation = Reconciliation.of(server, CAMPAIGN, sent);
            FaultTable.add("the clock a day ahead, then corrected", reconciliation, "", slowest, null);
            reconciliation.assertNothingLostOrDuplicated();
        }
    }

    /** Skips the test if Java does not start with a moved clock, as on some machines. */
    private static void start(ServerProcess server) {
        try {
            server.start();
        } catch (AssertionError e) {
            assumeFalse(server.log().isEmpty(), "Skipped: Java does not start with a moved clock here");
            throw e;
        }
    }
}
