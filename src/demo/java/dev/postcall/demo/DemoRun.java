package dev.postcall.demo;

import java.io.IOException;
import java.util.logging.Logger;

/**
 * Sends the calls that no earlier start has sent, once the server is ready.
 *
 * @param total number of calls of the demo
 * @param password password of {@code admin}, which is logged
 */
record DemoRun(long seed, long total, DemoProgress progress, DemoSender sender, String password) implements Runnable {
    private static final Logger LOG = Logger.getLogger("dev.postcall");
    private static final int STEP = 500;

    @Override
    public void run() {
        try {
            sender.awaitReady();
            DemoProgress.State state = progress.read();
            DemoCalls calls = new DemoCalls(seed, state.end(), Variety.realistic());
            for (long first = state.calls(); first < total; first += STEP) {
                long next = Math.min(first + STEP, total);
                sender.sendAll(calls, first, next);
                progress.write(state.withCalls(next));
                LOG.info("Demo: %d of %d calls are sent.".formatted(next, total));
            }
            LOG.info("Demo: sign in at " + sender.address() + " as admin with the password " + password);
        } catch (IOException e) {
            LOG.warning("Demo: the calls could not be sent (" + e.getMessage() + ").");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
