package dev.postcall.demo;

import java.io.IOException;
import java.util.logging.Logger;

/**
 * Sends the calls that no start before has sent, once the server is ready.
 *
 * @param wanted how many calls there are to be
 * @param password of the person {@code admin}, which is printed
 */
record DemoRun(long seed, long wanted, DemoProgress progress, DemoSender sender, String password) implements Runnable {
    private static final Logger LOG = Logger.getLogger("dev.postcall");
    private static final int STEP = 500;

    @Override
    public void run() {
        try {
            sender.awaitReady();
            DemoProgress.State state = progress.read();
            DemoCalls calls = new DemoCalls(seed, state.end(), Variety.realistic());
            for (long first = state.calls(); first < wanted; first += STEP) {
                long next = Math.min(first + STEP, wanted);
                sender.sendAll(calls, first, next);
                progress.write(state.withCalls(next));
                LOG.info("Demo: %d of %d made-up calls are sent.".formatted(next, wanted));
            }
            LOG.info("Demo: sign in at " + sender.address() + " as admin with the password " + password);
        } catch (IOException e) {
            LOG.warning("Demo: the calls could not be sent (" + e.getMessage() + ").");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
