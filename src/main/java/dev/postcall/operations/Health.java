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

/** Runs every {@link HealthCheck} on a thread of its own. A check whose last run still hangs is not started again. */
@ApplicationScoped
public class Health {
    private static final Logger LOG = Logger.getLogger(Health.class.getName());
    private static final long TIMEOUT_SECONDS = 3;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    @Any
    private Instance<HealthCheck> checks;

    private final Map<String, Future<Check>> running = new ConcurrentHashMap<>();

    /**
     * @param status {@code up}, {@code degraded} (accepts requests, but needs attention) or {@code down}
     * @param detail the condition that needs attention; null if there is none
     */
    public record Check(String name, String status, String detail) {
        private static final String UP = "up";
        private static final String DEGRADED = "degraded";
        private static final String DOWN = "down";

        static Check of(HealthCheck check) {
            if (!check.works()) {
                return down(check);
            }
            String warning = check.warning();
            return new Check(check.name(), warning == null ? UP : DEGRADED, warning);
        }

        static Check down(HealthCheck check) {
            return new Check(check.name(), DOWN, null);
        }
    }

    /** @param status the worst status of all checks */
    public record Report(String status, List<Check> checks) {
        static Report of(List<Check> checks) {
            List<String> all = checks.stream().map(Check::status).toList();
            return new Report(
                    all.contains(Check.DOWN) ? Check.DOWN : all.contains(Check.DEGRADED) ? Check.DEGRADED : Check.UP,
                    checks);
        }

        /** Whether the node accepts requests. */
        boolean acceptsRequests() {
            return !status.equals(Check.DOWN);
        }
    }

    /** Runs all checks; waits three seconds for each check that hangs. */
    public Report ready() {
        return Report.of(StreamSupport.stream(checks.spliterator(), false)
                .map(this::run)
                .sorted(Comparator.comparing(Check::name))
                .toList());
    }

    private Check run(HealthCheck check) {
        try {
            Future<Check> answer = running.compute(
                    check.name(),
                    (name, last) -> last == null || last.isDone() ? executor.submit(() -> Check.of(check)) : last);
            return answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.log(Level.FINE, () -> "The check of " + check.name() + " failed: " + Causes.describe(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Check.down(check);
    }
}
