package dev.postcall.publication.probe;

import dev.postcall.calls.CallsRecorded;
import dev.postcall.publication.Durable;
import dev.postcall.storage.Schema;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

/** Observes calls as {@code notes} and {@code outcomes} do, and fails as the test requests. */
@ApplicationScoped
public class CallObserver {
    public static final String NAME = "probe-calls";
    private static final int BLOCK = 16 << 20;

    @Resource(lookup = Schema.DATA_SOURCE)
    private DataSource dataSource;

    private volatile FailureMode mode = FailureMode.NONE;
    private volatile CountDownLatch hanging = new CountDownLatch(0);

    /** How the observer fails. */
    public enum FailureMode {
        NONE,
        THROW,
        HANG,
        RUN_OUT_OF_MEMORY
    }

    void setFailureMode(FailureMode next) {
        mode = next;
        hanging.countDown();
        hanging = new CountDownLatch(next == FailureMode.HANG ? 1 : 0);
    }

    void observe(@Observes @Durable(NAME) CallsRecorded calls) throws InterruptedException {
        switch (mode) {
            case THROW -> throw new IllegalStateException("requested by the test");
            case HANG -> hanging.await();
            case RUN_OUT_OF_MEMORY -> fillTheHeap();
            default -> Effects.write(dataSource, NAME, calls.subjects(), System.currentTimeMillis());
        }
    }

    private static void fillTheHeap() {
        List<byte[]> blocks = new ArrayList<>();
        while (true) {
            blocks.add(new byte[BLOCK]);
        }
    }
}
