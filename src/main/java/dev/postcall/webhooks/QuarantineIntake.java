package dev.postcall.webhooks;

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

/** Where refused deliveries come in, to be kept together with those that wait at the same time. */
@ApplicationScoped
public class QuarantineIntake {
    private static final long MOST_WAITING_BYTES = 16L << 20;

    @Resource(lookup = ThreadPools.INTAKE)
    private ManagedExecutorService executor;

    @Inject
    private Quarantine quarantine;

    @Inject
    private QuarantineCare care;

    private GroupCommit<RefusedDelivery, RefusedDelivery> commits;

    @PostConstruct
    void prepare() {
        commits = new GroupCommit<>(executor, 1, MOST_WAITING_BYTES, this::store);
    }

    /**
     * Keeps a refused delivery.
     *
     * @return completes once it is durable; fails with a {@link dev.postcall.problem.ProblemException} of status 503 if it
     *     could not be kept, for whatever reason: the sender is to try again
     */
    CompletionStage<RefusedDelivery> keep(RefusedDelivery delivery) {
        return commits.submit(delivery, delivery.body().length).exceptionally(failure -> {
            throw Problem.unavailable("The delivery could not be kept; send it again.")
                    .exception();
        });
    }

    private List<RefusedDelivery> store(List<RefusedDelivery> batch, boolean again) {
        quarantine.keep(batch, again);
        care.added(batch);
        return batch;
    }
}
