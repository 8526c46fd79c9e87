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

/** Observers that do well, fail, dawdle, or come late. */
@ApplicationScoped
public class BellObservers {
    public static final String STEADY = "probe-steady";
    public static final String FAILING = "probe-failing";
    public static final String SLOW = "probe-slow";
    public static final String LATE = "probe-late";
    public static final String POISON = "poison";
    public static final String STUMBLE = "stumble";
    private static final int DAWDLING = 200;

    @Resource(lookup = Schema.DATA_SOURCE)
    private DataSource dataSource;

    private final AtomicBoolean stumbled = new AtomicBoolean();

    void steady(@Observes @Durable(STEADY) BellRung bell) {
        write(STEADY, bell.subjects());
    }

    /** Fails always for poison, and the first time for what makes it stumble; what it did before must be undone. */
    void failing(@Observes @Durable(FAILING) BellRung bell) {
        write(FAILING, bell.subjects());
        if (bell.subjects().stream().anyMatch(subject -> subject.startsWith(POISON))) {
            throw new IllegalStateException("poison");
        }
        if (bell.subjects().stream().anyMatch(subject -> subject.startsWith(STUMBLE)) && !stumbled.getAndSet(true)) {
            throw new IllegalStateException("stumbled");
        }
    }

    void slow(@Observes @Durable(SLOW) BellRung bell) throws InterruptedException {
        long started = System.currentTimeMillis();
        Thread.sleep(DAWDLING);
        Effects.write(dataSource, SLOW, bell.subjects(), started);
    }

    void late(@Observes @Durable(LATE) CallsRecorded calls) {
        write(LATE, calls.subjects());
    }

    private void write(String observer, List<String> subjects) {
        Effects.write(dataSource, observer, subjects, System.currentTimeMillis());
    }
}
