package dev.postcall.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeapWatchdogTest {
    private long now;
    private long collecting;
    private final HeapWatchdog watch = new HeapWatchdog(() -> now, () -> collecting);

    @Test
    void heapIsExhaustedWhenCollectionsTakeNearlyAllTimeForLong() {
        assertThat(IntStream.range(0, 15).anyMatch(second -> isExhaustedAfter(1_000, 950)))
                .isFalse();
        assertThat(isExhaustedAfter(1_000, 950)).isTrue();
    }

    @Test
    void heapIsNotExhaustedByShortOrModerateCollections() {
        assertThat(IntStream.range(0, 60).anyMatch(second -> isExhaustedAfter(1_000, 100)))
                .isFalse();
        assertThat(IntStream.range(0, 10).anyMatch(second -> isExhaustedAfter(1_000, 1_000)))
                .isFalse();
        assertThat(IntStream.range(0, 60).anyMatch(second -> isExhaustedAfter(1_000, 500)))
                .isFalse();
    }

    @Test
    void processWithAFullHeapEndsWithoutOutOfMemoryError() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        FullHeap.class.getName())
                .inheritIO()
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(HeapWatchdog.EXHAUSTED);
        } finally {
            process.destroyForcibly();
        }
    }

    private boolean isExhaustedAfter(long millis, long collection) {
        now += millis;
        collecting += collection;
        return watch.isExhausted();
    }

    /** Fills the heap with small objects except for a few kilobytes, which it allocates again and again. */
    static final class FullHeap {
        private static final int SMALL = 200;
        private static final int MAX_OBJECTS = 1_000_000;
        private static final int FREED_OBJECTS = 2_000;
        private static final List<byte[]> RETAINED = new ArrayList<>(MAX_OBJECTS);
        private static volatile byte[] last;

        private FullHeap() {}

        public static void main(String[] arguments) {
            try {
                while (true) {
                    RETAINED.add(new byte[SMALL]);
                }
            } catch (OutOfMemoryError e) {
                for (int i = 0; i < FREED_OBJECTS; i++) {
                    RETAINED.remove(RETAINED.size() - 1);
                }
            }
            HeapWatchdog.start();
            while (last == null || last.length == SMALL) {
                last = new byte[SMALL];
            }
        }
    }
}
