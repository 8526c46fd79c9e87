package dev.postcall.webhooks.quarantine;

import dev.postcall.problem.Problem;
import dev.postcall.schedule.ThreadPools;
import dev.postcall.storage.GroupCommit;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Adds rejected deliveries to the quarantine, in group commits. */
@ApplicationScoped
public class QuarantineIntake {
    private static final long MAX_WAITING_BYTES = 16L << 20;

    @Resource(lookup = ThreadPools.INTAKE)
    private ManagedExecutorService executor;

    @Inject
    private Quarantine quarantine;

    @Inject
    private QuarantineRetention retention;

    private GroupCommit<RejectedDelivery, RejectedDelivery> commits;

    @PostConstruct
    void prepare() {
        commits = new GroupCommit<>(executor, 1, MAX_WAITING_BYTES, this::store);
    }

    /**
     * Adds a rejected delivery to the quarantine.
     *
     * @return completes once the delivery is durable; fails with a {@link dev.postcall.problem.ProblemException} of status
     *     503 if it could not be stored, so that the sender retries
     */
    public CompletionStage<RejectedDelivery> add(RejectedDelivery delivery) {
        return commits.submit(delivery, delivery.body().length).exceptionally(failure -> {
            throw Problem.unavailable("The delivery could not be stored; send it again.")
                    .exception();
        });
    }

    /** @param retry whether an earlier attempt to store this batch may have succeeded */
    private List<RejectedDelivery> store(List<RejectedDelivery> batch, boolean retry) {
        quarantine.add(batch, retry);
        retention.recordAdded(batch);
        return batch;
    }
}
