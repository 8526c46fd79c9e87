package dev.postcall.calls;

import dev.postcall.problem.Causes;
import dev.postcall.problem.Problem;
import dev.postcall.problem.ProblemException;
import dev.postcall.problem.SparseLog;
import dev.postcall.storage.Durability;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where deliveries wait to be stored. Those that wait while a commit is under way share the next transaction, so that a
 * burst costs few commits; a lone one waits for nobody.
 */
@ApplicationScoped
public class CallIntake {
    private static final SparseLog LOG = new SparseLog(Logger.getLogger(CallIntake.class.getName()));
    private static final int WRITERS = 2;
    private static final int LARGEST_BATCH = 64;
    private static final long LARGEST_BATCH_BYTES = 16L << 20;
    private static final long MOST_WAITING_BYTES = 64L << 20;
    private static final int ATTEMPTS = 5;
    private static final int PATIENCE_SECONDS = 8;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private CallRecorder recorder;

    @Inject
    private Durability durability;

    @Inject
    private MeterRegistry registry;

    private IntakeMeters meters;

    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicLong waitingBytes = new AtomicLong();
    private final Semaphore writers = new Semaphore(WRITERS);

    private record Waiting(IncomingDelivery delivery, long since, CompletableFuture<Receipt> receipt) {
        int bytes() {
            return delivery.body().length;
        }

        boolean isAnswered() {
            return receipt.isDone();
        }
    }

    @PostConstruct
    void prepare() {
        meters = new IntakeMeters(registry);
    }

    /** Its meters are to be there before the first delivery. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        // they are made with this bean
    }

    /**
     * Stores a delivery.
     *
     * @return completes with the receipt once the delivery is durable; fails with a
     *     {@link dev.postcall.problem.ProblemException} of status 503 if it could not be stored, or not in
     *     {@value #PATIENCE_SECONDS} seconds
     */
    public CompletionStage<Receipt> submit(IncomingDelivery delivery) {
        Waiting waiting = new Waiting(delivery, System.nanoTime(), new CompletableFuture<>());
        if (waitingBytes.addAndGet(waiting.bytes()) > MOST_WAITING_BYTES) {
            waitingBytes.addAndGet(-waiting.bytes());
            waiting.receipt().completeExceptionally(new RejectedExecutionException("Too many deliveries are waiting"));
        } else {
            queue.add(waiting);
            startWriter();
        }
        return waiting.receipt()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionallyAsync(this::refuse, executor);
    }

    /** 503 for what may succeed another time; what cannot be stored for a reason of its own, is said to be so. */
    private Receipt refuse(Throwable failure) {
        meters.refused();
        LOG.say(Level.WARNING, () -> "A delivery could not be stored and was refused: " + Causes.describe(failure));
        throw Causes.find(failure, ProblemException.class)
                .orElseGet(() -> Problem.unavailable("The delivery could not be stored; send it again.")
                        .exception());
    }

    private void startWriter() {
        if (!writers.tryAcquire()) {
            return;
        }
        try {
            executor.execute(this::write);
        } catch (RuntimeException e) {
            writers.release();
            take().forEach(left -> left.receipt().completeExceptionally(e));
        }
    }

    /** Looks once more after it has let go: what came meanwhile may have found no writer free. */
    private void write() {
        try {
            for (List<Waiting> batch = take(); !batch.isEmpty(); batch = take()) {
                store(batch);
            }
        } finally {
            writers.release();
        }
        if (!queue.isEmpty()) {
            startWriter();
        }
    }

    /** What waits next, without what was given up meanwhile. */
    private List<Waiting> take() {
        List<Waiting> batch = new ArrayList<>();
        long bytes = 0;
        while (batch.size() < LARGEST_BATCH && bytes < LARGEST_BATCH_BYTES) {
            Waiting next = queue.poll();
            if (next == null) {
                break;
            }
            waitingBytes.addAndGet(-next.bytes());
            if (!next.isAnswered()) {
                batch.add(next);
                bytes += next.bytes();
            }
        }
        return batch;
    }

    private void store(List<Waiting> batch) {
        store(batch, false);
    }

    /**
     * A conflict, with another writer or node that stored the same call meanwhile, is gone when the batch is tried again;
     * after that each delivery is tried alone, so that none fails its neighbours. While the database is away they wait, as
     * their sender may not send them again.
     */
    private void store(List<Waiting> batch, boolean tried) {
        boolean again = tried;
        int failures = 0;
        for (List<Waiting> left = batch; !left.isEmpty(); left = unanswered(left)) {
            try {
                confirm(left, record(left, again));
                return;
            } catch (Exception | Error e) {
                again = true;
                if (Causes.isUnavailable(e)) {
                    awaitDatabase(e);
                } else if (++failures > 1 && left.size() > 1) {
                    left.forEach(waiting -> store(List.of(waiting), true));
                    return;
                } else if (failures == ATTEMPTS) {
                    Throwable reason = e instanceof Error ? e : unstorable(e);
                    left.forEach(waiting -> waiting.receipt().completeExceptionally(reason));
                    return;
                }
            }
        }
    }

    private static List<Waiting> unanswered(List<Waiting> batch) {
        return batch.stream().filter(waiting -> !waiting.isAnswered()).toList();
    }

    private void awaitDatabase(Throwable failure) {
        LOG.say(Level.WARNING, () -> "Deliveries wait for the database: " + Causes.describe(failure));
        LockSupport.parkNanos(PAUSE_NANOS);
    }

    private static ProblemException unstorable(Throwable failure) {
        LOG.say(Level.SEVERE, () -> "A delivery cannot be stored as it is: " + Causes.describe(failure));
        return Problem.unstorable("The delivery cannot be stored as it is.").exception();
    }

    private List<Receipt> record(List<Waiting> batch, boolean again) throws SQLException {
        List<Receipt> receipts =
                recorder.record(batch.stream().map(Waiting::delivery).toList(), again);
        durability.force();
        return receipts;
    }

    private void confirm(List<Waiting> batch, List<Receipt> receipts) {
        long now = System.nanoTime();
        meters.batch(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            Waiting waiting = batch.get(i);
            Receipt receipt = receipts.get(i);
            meters.stored(waiting.delivery().kind(), receipt.verdict(), now - waiting.since());
            waiting.receipt().complete(receipt);
        }
    }
}
