package dev.postcall.storage;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.supplyAsync;

import dev.postcall.problem.Causes;
import dev.postcall.problem.ProblemException;
import dev.postcall.problem.RateLimitedLog;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where things wait to be stored. Those that wait while a commit is under way share the next one, so that a burst costs few
 * commits; a lone one waits for nobody, and no thread waits with them.
 *
 * @param <T> what is stored
 * @param <R> what is told of each when it is durable
 */
public final class GroupCommit<T, R> {
    private static final RateLimitedLog LOG = new RateLimitedLog(Logger.getLogger(GroupCommit.class.getName()));
    private static final int LARGEST_BATCH = 64;
    private static final long LARGEST_BATCH_BYTES = 4L << 20;
    private static final int ATTEMPTS = 5;
    private static final int PATIENCE_SECONDS = 8;
    private static final long IDLE_MILLIS = 200;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Executor executor;
    private final Semaphore writers;
    private final long mostWaitingBytes;
    private final Store<T, R> store;
    private final BlockingQueue<PendingWrite<T, R>> queue = new LinkedBlockingQueue<>();
    private final AtomicLong waitingBytes = new AtomicLong();

    /** Stores a batch for good. */
    @FunctionalInterface
    public interface Store<T, R> {
        /**
         * Returns when all of these are durable; fails if none is, or if nobody knows.
         *
         * @param again whether that was tried before: some may be stored already
         * @return something for each, in their order
         * @throws Exception whatever went wrong
         */
        List<R> store(List<T> batch, boolean again) throws Exception;
    }

    /**
     * @param executor for the writers
     * @param writers how many may store at the same time
     * @param mostWaitingBytes how large what waits may be together
     */
    public GroupCommit(Executor executor, int writers, long mostWaitingBytes, Store<T, R> store) {
        this.executor = executor;
        this.writers = new Semaphore(writers);
        this.mostWaitingBytes = mostWaitingBytes;
        this.store = store;
    }

    /**
     * Stores one.
     *
     * @param bytes how large it is
     * @return completes once it is durable; fails with a {@link ProblemException}: of status 503 if it could not be stored,
     *     or not in {@value #PATIENCE_SECONDS} seconds; of status 422 if the fault is its own
     */
    public CompletionStage<R> submit(T item, int bytes) {
        PendingWrite<T, R> write = new PendingWrite<>(item, bytes, new CompletableFuture<>());
        if (waitingBytes.addAndGet(bytes) > mostWaitingBytes) {
            waitingBytes.addAndGet(-bytes);
            write.stored().completeExceptionally(new RejectedExecutionException("Too many are waiting"));
        } else {
            queue.add(write);
            startWriter();
        }
        return write.stored()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .handle((stored, failure) -> failure == null ? completedFuture(stored) : refused(failure))
                .thenCompose(Function.identity());
    }

    /** How many wait to be stored. */
    public int waiting() {
        return queue.size();
    }

    /** On a thread of its own: what has timed out, would hold up the clock of all. What was stored needs none. */
    private CompletableFuture<R> refused(Throwable failure) {
        return supplyAsync(() -> Refusal.refuse(failure), executor);
    }

    private void startWriter() {
        if (!writers.tryAcquire()) {
            return;
        }
        try {
            executor.execute(this::write);
        } catch (RuntimeException | Error e) {
            writers.release();
            take(queue.poll()).forEach(left -> left.stored().completeExceptionally(e));
        }
    }

    /**
     * Stays for a moment when nothing waits any more: to have the server start a task costs more than most of what a delivery
     * needs. Looks once more after it has let go: what came meanwhile may have found no writer free.
     */
    private void write() {
        try {
            for (PendingWrite<T, R> first = await(); first != null; first = await()) {
                store(take(first), false);
            }
        } finally {
            writers.release();
        }
        if (!queue.isEmpty()) {
            startWriter();
        }
    }

    private PendingWrite<T, R> await() {
        try {
            return queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // not passed on: what is left is stored all the same
            return queue.poll();
        }
    }

    /** This one and those that wait behind it, without what was given up meanwhile. */
    private List<PendingWrite<T, R>> take(PendingWrite<T, R> first) {
        List<PendingWrite<T, R>> batch = new ArrayList<>();
        long bytes = 0;
        for (PendingWrite<T, R> next = first; next != null; next = isFull(batch.size(), bytes) ? null : queue.poll()) {
            waitingBytes.addAndGet(-next.bytes());
            if (!next.isAnswered()) {
                batch.add(next);
                bytes += next.bytes();
            }
        }
        return batch;
    }

    private static boolean isFull(int items, long bytes) {
        return items == LARGEST_BATCH || bytes >= LARGEST_BATCH_BYTES;
    }

    /**
     * A conflict, with another writer or node that stored the same meanwhile, is gone when the batch is tried again; after
     * that each is tried alone, so that none fails its neighbours. While the database is away they wait, as their sender may
     * not send them again.
     */
    private void store(List<PendingWrite<T, R>> batch, boolean tried) {
        boolean again = tried;
        int failures = 0;
        for (List<PendingWrite<T, R>> left = batch; !left.isEmpty(); left = unanswered(left)) {
            try {
                confirm(left, store.store(left.stream().map(PendingWrite::item).toList(), again));
                return;
            } catch (Exception | Error e) {
                again = true;
                if (Causes.isUnavailable(e)) {
                    LOG.log(Level.WARNING, () -> "Deliveries wait for the database: " + Causes.describe(e));
                    LockSupport.parkNanos(PAUSE_NANOS);
                } else if (++failures > 1 && left.size() > 1) {
                    left.forEach(one -> store(List.of(one), true));
                    return;
                } else if (failures == ATTEMPTS) {
                    Throwable reason = e instanceof Error ? e : Refusal.unstorable(e);
                    left.forEach(one -> one.stored().completeExceptionally(reason));
                    return;
                }
            }
        }
    }

    private static <T, R> List<PendingWrite<T, R>> unanswered(List<PendingWrite<T, R>> batch) {
        return batch.stream().filter(write -> !write.isAnswered()).toList();
    }

    private static <T, R> void confirm(List<PendingWrite<T, R>> batch, List<R> results) {
        for (int i = 0; i < results.size(); i++) {
            batch.get(i).stored().complete(results.get(i));
        }
    }
}
