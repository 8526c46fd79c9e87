package dev.postcall.demo;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Logger;
import java.util.stream.LongStream;

/**
 * Sends the calls that no start before has sent, once the server is ready.
 *
 * @param wanted how many calls there are to be
 * @param password of the person {@code admin}, which is printed
 */
record DemoRun(long seed, long wanted, DemoProgress progress, DemoSender sender, String password) implements Runnable {
    private static final Logger LOG = Logger.getLogger("dev.postcall");
    private static final int SENDERS = 4;
    private static final int STEP = 500;

    @Override
    public void run() {
        try {
            sender.awaitReady();
            DemoProgress.State state = progress.read();
            DemoCalls calls = new DemoCalls(seed, state.end(), Variety.realistic());
            for (long first = state.calls(); first < wanted; first += STEP) {
                long next = Math.min(first + STEP, wanted);
                send(calls, first, next);
                progress.write(state.withCalls(next));
                LOG.info("Demo: %d of %d made-up calls are sent.".formatted(next, wanted));
            }
            LOG.info("Demo: sign in at " + sender.address() + " as admin with the password " + password);
        } catch (IOException | ExecutionException e) {
            LOG.warning("Demo: the calls could not be sent (" + e.getMessage() + ").");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(DemoCalls calls, long first, long next) throws InterruptedException, ExecutionException {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            for (Future<Void> sent : senders.invokeAll(LongStream.range(first, next)
                    .mapToObj(call -> (Callable<Void>) () -> {
                        for (DemoDelivery delivery : calls.deliveries(call)) {
                            sender.send(delivery);
                        }
                        return null;
                    })
                    .toList())) {
                sent.get();
            }
        } finally {
            senders.shutdownNow();
        }
    }
}
