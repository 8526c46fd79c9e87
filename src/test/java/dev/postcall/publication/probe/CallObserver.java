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

/** Observes calls as {@code notes} and {@code outcomes} do, and fails in the way that it is told to. */
@ApplicationScoped
public class CallObserver {
    public static final String NAME = "probe-calls";
    private static final int BLOCK = 16 << 20;

    @Resource(lookup = Schema.DATA_SOURCE)
    private DataSource dataSource;

    private volatile Trouble trouble = Trouble.NONE;
    private volatile CountDownLatch hanging = new CountDownLatch(0);

    /** What is to happen with each call from now on. */
    public enum Trouble {
        NONE,
        THROW,
        HANG,
        RUN_OUT_OF_MEMORY
    }

    void await(Trouble next) {
        trouble = next;
        hanging.countDown();
        hanging = new CountDownLatch(next == Trouble.HANG ? 1 : 0);
    }

    void observe(@Observes @Durable(NAME) CallsRecorded calls) throws InterruptedException {
        switch (trouble) {
            case THROW -> throw new IllegalStateException("told to");
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
