package dev.postcall.calls.intake;

import dev.postcall.calls.deliveries.IncomingDelivery;
import dev.postcall.problem.Causes;
import dev.postcall.problem.ProblemException;
import dev.postcall.schedule.IntakeLoad;
import dev.postcall.schedule.ThreadPools;
import dev.postcall.storage.GroupCommit;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Queues deliveries and stores those that wait at the same time in one transaction. */
@ApplicationScoped
public class CallIntake implements IntakeLoad {
    /** Two, so that one transaction is prepared while the other waits for the disk. */
    private static final int WRITERS = 2;

    private static final long MAX_WAITING_BYTES = 16L << 20;

    @Resource(lookup = ThreadPools.INTAKE)
    private ManagedExecutorService executor;

    @Inject
    private CallRecorder recorder;

    @Inject
    private MeterRegistry registry;

    private IntakeMeters meters;
    private GroupCommit<IncomingDelivery, Receipt> commits;

    @PostConstruct
    void prepare() {
        meters = new IntakeMeters(registry);
        commits = new GroupCommit<>(executor, WRITERS, MAX_WAITING_BYTES, this::store);
    }

    /** Creates this bean, and with it its meters, at the start of the application. */
    void initialize(@Observes @Initialized(ApplicationScoped.class) Object application) {
        // the observer's call is enough
    }

    /**
     * Enqueues a delivery for storage.
     *
     * @return completes with the receipt once the delivery is durable; fails as {@link GroupCommit#submit} does
     */
    public CompletionStage<Receipt> submit(IncomingDelivery delivery) {
        long start = System.nanoTime();
        return commits.submit(delivery, delivery.body().length).whenComplete((receipt, failure) -> {
            if (failure == null) {
                meters.stored(delivery.kind(), receipt.verdict(), System.nanoTime() - start);
            } else if (isUnavailable(failure)) {
                meters.rejected();
            }
        });
    }

    /** Number of deliveries that wait for a writer. */
    @Override
    public int waiting() {
        return commits.waiting();
    }

    private static boolean isUnavailable(Throwable failure) {
        return Causes.find(failure, ProblemException.class)
                .filter(rejected -> rejected.problem().status() == 503)
                .isPresent();
    }

    private List<Receipt> store(List<IncomingDelivery> batch, boolean retry) {
        List<Receipt> receipts = recorder.record(batch, retry);
        meters.batch(batch.size());
        return receipts;
    }
}
