package dev.postcall.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CollectorWatchTest {
    private long now;
    private long collecting;
    private final CollectorWatch watch = new CollectorWatch(() -> now, () -> collecting);

    @Test
    void collectionsThatTakeNearlyAllTimeForLongAreAFullHeap() {
        assertThat(IntStream.range(0, 15).anyMatch(second -> isExhaustedAfter(1_000, 950)))
                .isFalse();
        assertThat(isExhaustedAfter(1_000, 950)).isTrue();
    }

    @Test
    void collectionsThatTakeHalfOfTheTimeOrAllOfItForAMomentAreNone() {
        assertThat(IntStream.range(0, 60).anyMatch(second -> isExhaustedAfter(1_000, 100)))
                .isFalse();
        assertThat(IntStream.range(0, 10).anyMatch(second -> isExhaustedAfter(1_000, 1_000)))
                .isFalse();
        assertThat(IntStream.range(0, 60).anyMatch(second -> isExhaustedAfter(1_000, 500)))
                .isFalse();
    }

    @Test
    void processWithAFullHeapEndsThoughItNeverRunsOutOfMemory() throws IOException, InterruptedException {
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
            assertThat(process.exitValue()).isEqualTo(CollectorWatch.EXHAUSTED);
        } finally {
            process.destroyForcibly();
        }
    }

    private boolean isExhaustedAfter(long millis, long collection) {
        now += millis;
        collecting += collection;
        return watch.isExhausted();
    }

    /** Fills the heap with small objects but for a few kilobytes, and uses these over and over. */
    static final class FullHeap {
        private static final int SMALL = 200;
        private static final int MOST = 1_000_000;
        private static final int FREED = 2_000;
        private static final List<byte[]> KEPT = new ArrayList<>(MOST);
        private static volatile byte[] last;

        private FullHeap() {}

        public static void main(String[] arguments) {
            try {
                while (true) {
                    KEPT.add(new byte[SMALL]);
                }
            } catch (OutOfMemoryError e) {
                for (int i = 0; i < FREED; i++) {
                    KEPT.remove(KEPT.size() - 1);
                }
            }
            CollectorWatch.start();
            while (last == null || last.length == SMALL) {
                last = new byte[SMALL];
            }
        }
    }
}
