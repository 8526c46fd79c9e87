package dev.postcall.publication.probe;

import dev.postcall.calls.CallsRecorded;
import dev.postcall.publication.Durable;
import dev.postcall.storage.Schema;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** Observers that succeed, fail, are slow, or are added later. */
@ApplicationScoped
public class ProbeEventObservers {
    public static final String STEADY = "probe-steady";
    public static final String FAILING = "probe-failing";
    public static final String SLOW = "probe-slow";
    public static final String LATE = "probe-late";
    public static final String POISON = "poison";
    public static final String FAIL_ONCE = "fail-once";
    private static final int DELAY_MILLIS = 200;

    @Resource(lookup = Schema.DATA_SOURCE)
    private DataSource dataSource;

    private final AtomicBoolean failedOnce = new AtomicBoolean();

    void steady(@Observes @Durable(STEADY) ProbeEvent event) {
        write(STEADY, event.subjects());
    }

    /**
     * Always fails for subjects that start with {@link #POISON}, and once for those that start with {@link #FAIL_ONCE}.
     * Effects that were written before a failure must be rolled back.
     */
    void failing(@Observes @Durable(FAILING) ProbeEvent event) {
        write(FAILING, event.subjects());
        if (event.subjects().stream().anyMatch(subject -> subject.startsWith(POISON))) {
            throw new IllegalStateException("poison");
        }
        if (event.subjects().stream().anyMatch(subject -> subject.startsWith(FAIL_ONCE))
                && !failedOnce.getAndSet(true)) {
            throw new IllegalStateException("fails once");
        }
    }

    void slow(@Observes @Durable(SLOW) ProbeEvent event) throws InterruptedException {
        long started = System.currentTimeMillis();
        Thread.sleep(DELAY_MILLIS);
        Effects.write(dataSource, SLOW, event.subjects(), started);
    }

    void late(@Observes @Durable(LATE) CallsRecorded calls) {
        write(LATE, calls.subjects());
    }

    private void write(String observer, List<String> subjects) {
        Effects.write(dataSource, observer, subjects, System.currentTimeMillis());
    }
}
