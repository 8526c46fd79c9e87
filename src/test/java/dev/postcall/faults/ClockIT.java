package dev.postcall.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.TestSettings;
import dev.postcall.harness.Tools;
import dev.postcall.harness.Visitor;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The machine's clock is a day ahead, then right, then a day behind; each time the server is killed in between. */
class ClockIT {
    private static final String LIBRARY = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1";
    private static final String CAMPAIGN = "clock";

    @Test
    void clockThatJumpsLosesNothing() {
        Path library = Tools.require(LIBRARY);
        Ledger ledger = Ledger.open(CAMPAIGN);
        try (ServerProcess server = ServerProcess.with(TestSettings.fresh("clock"))) {
            server.environment("FAKETIME_DONT_FAKE_MONOTONIC", "1");
            Duration slowest = Duration.ZERO;
            for (String offset : new String[] {"+1d", "+0", "-1d"}) {
                server.environment("LD_PRELOAD", library.toString())
                        .environment("FAKETIME", offset)
                        .start();
                assertThat(Visitor.of(server.postcall())
                                .signIn("admin", TestSettings.ADMIN_PASSWORD)
                                .statusCode())
                        .isEqualTo(302);
                try (Load load = Load.on(server.postcall(), CAMPAIGN, ledger)) {
                    load.awaitAcked(Rounds.acked());
                    if (!offset.equals("-1d")) {
                        server.kill();
                    }
                    slowest = load.slowest();
                }
            }
            Reckoning reckoning = Reckoning.of(server.postcall(), CAMPAIGN, ledger);
            FaultTable.add("the clock a day ahead, right, a day behind", reckoning, "", slowest, null);
            reckoning.assertNothingLostOrDouble();
        }
    }
}
