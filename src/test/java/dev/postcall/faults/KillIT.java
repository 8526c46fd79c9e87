package dev.postcall.faults;

import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.TestSettings;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The server is killed in the middle of its work, again and again, at moments that nobody chose. */
class KillIT {
    private static final String CAMPAIGN = "kill";
    private static final int FEWEST_ANSWERS = 20;
    private static final int MOST_ANSWERS = 300;

    @Test
    void whatWasConfirmedIsStoredOnceCountedOnceAndFindable() {
        Random random = new Random(Rounds.seed());
        Ledger ledger = Ledger.open(CAMPAIGN);
        Duration slowest = Duration.ZERO;
        try (ServerProcess server = ServerProcess.with(TestSettings.fresh("kill"))) {
            for (int round = 0; round < Rounds.kills(); round++) {
                server.start();
                try (Load load = Load.on(server.postcall(), CAMPAIGN, ledger)) {
                    load.awaitAcked(FEWEST_ANSWERS + random.nextInt(MOST_ANSWERS));
                    server.kill();
                    slowest = slowest.compareTo(load.slowest()) < 0 ? load.slowest() : slowest;
                }
            }
            server.start();
            Reckoning reckoning = Reckoning.of(server, CAMPAIGN, ledger);
            FaultTable.add("kill -9, " + Rounds.kills() + " rounds", reckoning, "", slowest, null);
            reckoning.assertNothingLostOrDouble();
        }
    }
}
