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
 * Stores queued items in batches. Items that arrive during a commit share the next one, so a burst costs few commits. A
 * single item is stored at once, and no thread blocks while items wait.
 *
 * @param <T> type of the items
 * @param <R> type of the result of each item
 */
public final class GroupCommit<T, R> {
    private static final RateLimitedLog LOG = new RateLimitedLog(Logger.getLogger(GroupCommit.class.getName()));
    private static final int MAX_BATCH = 64;
    private static final long MAX_BATCH_BYTES = 4L << 20;
    private static final int ATTEMPTS = 5;
    private static final int TIMEOUT_SECONDS = 8;
    private static final long IDLE_MILLIS = 200;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Executor executor;
    private final Semaphore writers;
    private final long maxWaitingBytes;
    private final BatchStore<T, R> store;
    private final BlockingQueue<PendingWrite<T, R>> queue = new LinkedBlockingQueue<>();
    private final AtomicLong waitingBytes = new AtomicLong();

    /**
     * @param executor runs the writers
     * @param writers largest number of concurrent writers
     * @param maxWaitingBytes largest total size of the queue in bytes
     */
    public GroupCommit(Executor executor, int writers, long maxWaitingBytes, BatchStore<T, R> store) {
        this.executor = executor;
        this.writers = new Semaphore(writers);
        this.maxWaitingBytes = maxWaitingBytes;
        this.store = store;
    }

    /**
     * Enqueues an item.
     *
     * @param bytes size of the item
     * @return completes once the item is durable; fails with a {@link ProblemException} of status 503 if the item could
     *     not be stored within {@value #TIMEOUT_SECONDS} seconds, or of status 422 if the item itself is at fault
     */
    public CompletionStage<R> submit(T item, int bytes) {
        PendingWrite<T, R> write = new PendingWrite<>(item, bytes, new CompletableFuture<>());
        if (waitingBytes.addAndGet(bytes) > maxWaitingBytes) {
            waitingBytes.addAndGet(-bytes);
            write.stored().completeExceptionally(new RejectedExecutionException("The queue is full"));
        } else {
            queue.add(write);
            startWriter();
        }
        return write.stored()
                .orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .handle((stored, failure) -> failure == null ? completedFuture(stored) : rejected(failure))
                .thenCompose(Function.identity());
    }

    /** Number of items in the queue. */
    public int waiting() {
        return queue.size();
    }

    /**
     * Creates the answer to a failure on another thread, since a timeout completes on the timer thread that all futures
     * share.
     */
    private CompletableFuture<R> rejected(Throwable failure) {
        return supplyAsync(() -> Rejection.reject(failure), executor);
    }

    private void startWriter() {
        if (!writers.tryAcquire()) {
            return;
        }
        try {
            executor.execute(this::write);
        } catch (RuntimeException | Error e) {
            writers.release();
            takeBatch(queue.poll()).forEach(remaining -> remaining.stored().completeExceptionally(e));
        }
    }

    /**
     * Stores batches until the queue is empty, then waits for a moment before it ends: a new task costs more than most
     * of the work of a delivery. Checks the queue again after it has released its permit, because an item that arrived
     * meanwhile may have found no free writer.
     */
    private void write() {
        try {
            for (PendingWrite<T, R> first = await(); first != null; first = await()) {
                store(takeBatch(first), false);
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
            // ignored, so that the rest of the queue is stored
            return queue.poll();
        }
    }

    /** Takes a batch from the queue, starting with this item; omits items that have timed out. */
    private List<PendingWrite<T, R>> takeBatch(PendingWrite<T, R> first) {
        List<PendingWrite<T, R>> batch = new ArrayList<>();
        long bytes = 0;
        for (PendingWrite<T, R> next = first; next != null; next = isFull(batch.size(), bytes) ? null : queue.poll()) {
            waitingBytes.addAndGet(-next.bytes());
            if (!next.isDone()) {
                batch.add(next);
                bytes += next.bytes();
            }
        }
        return batch;
    }

    private static boolean isFull(int items, long bytes) {
        return items == MAX_BATCH || bytes >= MAX_BATCH_BYTES;
    }

    /**
     * Stores a batch with retries. A retry resolves a conflict with another writer or node; after a second failure each
     * item is stored alone, so that a faulty item affects no other. While the database is unavailable the items wait,
     * because the sender may not send them again.
     */
    private void store(List<PendingWrite<T, R>> batch, boolean retried) {
        boolean retry = retried;
        int failures = 0;
        for (List<PendingWrite<T, R>> remaining = batch; !remaining.isEmpty(); remaining = pending(remaining)) {
            try {
                confirm(
                        remaining,
                        store.store(remaining.stream().map(PendingWrite::item).toList(), retry));
                return;
            } catch (Exception | Error e) {
                retry = true;
                if (Causes.isUnavailable(e)) {
                    LOG.log(
                            Level.WARNING,
                            () -> "The database is unavailable and deliveries wait: " + Causes.describe(e));
                    LockSupport.parkNanos(PAUSE_NANOS);
                } else if (++failures > 1 && remaining.size() > 1) {
                    remaining.forEach(one -> store(List.of(one), true));
                    return;
                } else if (failures == ATTEMPTS) {
                    Throwable reason = e instanceof Error ? e : Rejection.unstorable(e);
                    remaining.forEach(one -> one.stored().completeExceptionally(reason));
                    return;
                }
            }
        }
    }

    private static <T, R> List<PendingWrite<T, R>> pending(List<PendingWrite<T, R>> batch) {
        return batch.stream().filter(write -> !write.isDone()).toList();
    }

    private static <T, R> void confirm(List<PendingWrite<T, R>> batch, List<R> results) {
        for (int i = 0; i < results.size(); i++) {
            batch.get(i).stored().complete(results.get(i));
        }
    }
}
