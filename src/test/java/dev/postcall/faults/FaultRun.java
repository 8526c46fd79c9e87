package dev.postcall.faults;

import dev.postcall.harness.ServerProcess;
import java.time.Duration;

/** Runs a fault during deliveries, and compares the sent deliveries with the stored ones afterwards. */
final class FaultRun {
    private FaultRun() {}

    interface Fault {
        /** Causes the fault, and returns once its cause is removed. */
        void run(Load load) throws Exception;
    }

    /** Adds a line to the table; fails if a delivery was lost or duplicated. */
    static void endure(ServerProcess server, String name, Fault fault) throws Exception {
        String campaign = name.replaceAll("[^A-Za-z]+", "-");
        SentDeliveries sent = SentDeliveries.open(campaign);
        Load load = Load.on(server.postcall(), campaign, sent);
        Duration back;
        try (load) {
            load.awaitAcked(FaultSettings.acked());
            fault.run(load);
            back = load.measureRecovery();
            load.awaitAcked(FaultSettings.acked());
        }
        Reconciliation reconciliation = Reconciliation.of(server, campaign, sent);
        FaultTable.add(name, reconciliation, load.statuses(), load.slowest(), back);
        reconciliation.assertNothingLostOrDuplicated();
    }
}
