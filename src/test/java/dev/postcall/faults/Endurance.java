package dev.postcall.faults;

import dev.postcall.harness.ServerProcess;
import java.time.Duration;

/** Lets a fault strike amid deliveries, and holds the ledger against what is there in the end. */
final class Endurance {
    private Endurance() {}

    interface Fault {
        /** Returns once the cause of the trouble is gone. */
        void strike(Load load) throws Exception;
    }

    /** Adds a line to the table; fails if anything was lost or is there twice. */
    static void endure(ServerProcess server, String name, Fault fault) throws Exception {
        String campaign = name.replaceAll("[^A-Za-z]+", "-");
        Ledger ledger = Ledger.open(campaign);
        Load load = Load.on(server.postcall(), campaign, ledger);
        Duration back;
        try (load) {
            load.awaitAcked(Rounds.acked());
            fault.strike(load);
            back = load.untilAcked();
            load.awaitAcked(Rounds.acked());
        }
        Reckoning reckoning = Reckoning.of(server, campaign, ledger);
        FaultTable.add(name, reckoning, load.statuses(), load.slowest(), back);
        reckoning.assertNothingLostOrDouble();
    }
}
