package dev.postcall.operations;

import dev.postcall.health.HealthCheck;
import dev.postcall.problem.Causes;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.StreamSupport;

/** Asks every {@link HealthCheck}, each on a thread of its own and only if it has answered the last time. */
@ApplicationScoped
public class Health {
    private static final Logger LOG = Logger.getLogger(Health.class.getName());
    private static final long PATIENCE_SECONDS = 3;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    @Any
    private Instance<HealthCheck> checks;

    private final Map<String, Future<Boolean>> asked = new ConcurrentHashMap<>();

    /** @param status {@code up} or {@code down} */
    public record Check(String name, String status) {}

    /** @param status {@code up} if all checks are, else {@code down} */
    public record Report(String status, List<Check> checks) {
        static Report of(List<Check> checks) {
            return new Report(
                    word(checks.stream().allMatch(check -> check.status().equals("up"))), checks);
        }
    }

    /** Takes three seconds for each check that hangs. */
    public Report ready() {
        return Report.of(StreamSupport.stream(checks.spliterator(), false)
                .map(check -> new Check(check.name(), word(works(check))))
                .sorted(Comparator.comparing(Check::name))
                .toList());
    }

    private boolean works(HealthCheck check) {
        try {
            Future<Boolean> answer = asked.compute(
                    check.name(), (name, last) -> last == null || last.isDone() ? executor.submit(check::works) : last);
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.log(Level.FINE, () -> "The check of " + check.name() + " failed: " + Causes.describe(e));
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String word(boolean works) {
        return works ? "up" : "down";
    }
}
