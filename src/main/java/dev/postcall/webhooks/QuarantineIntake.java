package dev.postcall.webhooks;

import dev.postcall.problem.Causes;
import dev.postcall.problem.Problem;
import dev.postcall.storage.Durability;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where refused deliveries wait to be kept. As with calls, those that wait while a commit is under way share the next one;
 * no request thread waits for the database.
 */
@ApplicationScoped
public class QuarantineIntake {
    private static final Logger LOG = Logger.getLogger(QuarantineIntake.class.getName());
    private static final int PATIENCE_SECONDS = 8;
    private static final int LARGEST_BATCH = 64;
    private static final long LARGEST_BATCH_BYTES = 16L << 20;
    private static final long MOST_WAITING_BYTES = 32L << 20;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Quarantine quarantine;

    @Inject
    private QuarantineCare care;

    @Inject
    private Durability durability;

    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicLong waitingBytes = new AtomicLong();
    private final AtomicBoolean writing = new AtomicBoolean();

    private record Waiting(RefusedDelivery delivery, CompletableFuture<Void> kept) {
        int bytes() {
            return delivery.body().length;
        }
    }

    /**
     * Keeps a refused delivery.
     *
     * @return completes once it is durable; fails with a {@link dev.postcall.problem.ProblemException} of status 503 if it
     *     could not be kept, or not in {@value #PATIENCE_SECONDS} seconds
     */
    CompletionStage<Void> keep(RefusedDelivery delivery) {
        Waiting waiting = new Waiting(delivery, new CompletableFuture<>());
        if (waitingBytes.addAndGet(waiting.bytes()) > MOST_WAITING_BYTES) {
            waitingBytes.addAndGet(-waiting.bytes());
            waiting.kept().completeExceptionally(new RejectedExecutionException("Too many are waiting"));
        } else {
            queue.add(waiting);
            startWriter();
        }
        return waiting.kept()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionallyAsync(QuarantineIntake::notKept, executor);
    }

    private static Void notKept(Throwable failure) {
        LOG.log(Level.WARNING, () -> "A refused delivery could not be kept: " + Causes.describe(failure));
        throw Problem.unavailable("The delivery could not be kept; send it again.")
                .exception();
    }

    private void startWriter() {
        if (!writing.compareAndSet(false, true)) {
            return;
        }
        try {
            executor.execute(this::write);
        } catch (RuntimeException e) {
            writing.set(false);
            take().forEach(left -> left.kept().completeExceptionally(e));
        }
    }

    /** Looks once more after it has let go: what came meanwhile found the writer at work. */
    private void write() {
        try {
            for (List<Waiting> batch = take(); !batch.isEmpty(); batch = take()) {
                store(batch);
            }
        } finally {
            writing.set(false);
        }
        if (!queue.isEmpty()) {
            startWriter();
        }
    }

    private List<Waiting> take() {
        List<Waiting> batch = new ArrayList<>();
        long bytes = 0;
        while (batch.size() < LARGEST_BATCH && bytes < LARGEST_BATCH_BYTES && !queue.isEmpty()) {
            Waiting next = queue.poll();
            batch.add(next);
            bytes += next.bytes();
        }
        waitingBytes.addAndGet(-bytes);
        return batch;
    }

    private void store(List<Waiting> batch) {
        try {
            List<RefusedDelivery> deliveries = batch.stream()
                    .filter(waiting -> !waiting.kept().isDone())
                    .map(Waiting::delivery)
                    .toList();
            quarantine.keep(deliveries);
            durability.force();
            batch.forEach(waiting -> waiting.kept().complete(null));
            care.added(deliveries);
        } catch (Exception | Error e) {
            batch.forEach(waiting -> waiting.kept().completeExceptionally(e));
        }
    }
}
