package dev.postcall.calls;

import dev.postcall.problem.Causes;
import dev.postcall.problem.Problem;
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
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where deliveries wait to be stored. Those that wait while a commit is under way share the next transaction, so that a
 * burst costs few commits; a lone one waits for nobody.
 */
@ApplicationScoped
public class CallIntake {
    private static final Logger LOG = Logger.getLogger(CallIntake.class.getName());
    private static final int WRITERS = 2;
    private static final int LARGEST_BATCH = 64;
    private static final long LARGEST_BATCH_BYTES = 16L << 20;
    private static final long MOST_WAITING_BYTES = 64L << 20;
    private static final int ATTEMPTS = 5;

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

    private record Waiting(IncomingDelivery delivery, long since, CompletableFuture<Receipt> receipt) {}

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
     *     {@link dev.postcall.problem.ProblemException} of status 503 if it could not be stored
     */
    public CompletionStage<Receipt> submit(IncomingDelivery delivery) {
        if (waitingBytes.addAndGet(delivery.body().length) > MOST_WAITING_BYTES) {
            waitingBytes.addAndGet(-delivery.body().length);
            meters.refused();
            return CompletableFuture.failedFuture(
                    Problem.unavailable("Too many deliveries are waiting.").exception());
        }
        Waiting waiting = new Waiting(delivery, System.nanoTime(), new CompletableFuture<>());
        queue.add(waiting);
        startWriter();
        return waiting.receipt();
    }

    private void startWriter() {
        if (!writers.tryAcquire()) {
            return;
        }
        try {
            executor.execute(this::write);
        } catch (RuntimeException e) {
            writers.release();
            for (Waiting left = queue.poll(); left != null; left = queue.poll()) {
                waitingBytes.addAndGet(-left.delivery().body().length);
                refuse(left, e);
            }
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

    private List<Waiting> take() {
        List<Waiting> batch = new ArrayList<>();
        long bytes = 0;
        while (batch.size() < LARGEST_BATCH && bytes < LARGEST_BATCH_BYTES) {
            Waiting next = queue.poll();
            if (next == null) {
                break;
            }
            batch.add(next);
            bytes += next.delivery().body().length;
        }
        waitingBytes.addAndGet(-bytes);
        return batch;
    }

    /**
     * A conflict, with another writer or node that stored the same call meanwhile, is gone when the batch is tried again;
     * after that each delivery is tried alone, so that none fails its neighbours.
     */
    private void store(List<Waiting> batch) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                confirm(batch, record(batch));
                return;
            } catch (Exception | Error e) {
                if (!Causes.isRefusal(e) || attempt == ATTEMPTS) {
                    batch.forEach(waiting -> refuse(waiting, e));
                    return;
                }
                if (attempt > 1 && batch.size() > 1) {
                    batch.forEach(waiting -> store(List.of(waiting)));
                    return;
                }
            }
        }
    }

    private List<Receipt> record(List<Waiting> batch) throws SQLException {
        List<Receipt> receipts =
                recorder.record(batch.stream().map(Waiting::delivery).toList());
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

    private void refuse(Waiting waiting, Throwable failure) {
        meters.refused();
        LOG.log(Level.WARNING, () -> "A delivery could not be stored and was refused: " + Causes.describe(failure));
        waiting.receipt()
                .completeExceptionally(Problem.unavailable("The delivery could not be stored; send it again.")
                        .exception());
    }
}
