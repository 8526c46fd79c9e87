package dev.postcall.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartPolicyTest {
    private static final Duration SHORT = Duration.ofMinutes(1);
    private final RestartPolicy restarts = new RestartPolicy();

    /** A server that runs out of memory at its first start, and ends with status 0 at its second start. */
    public static final class Server {
        public static void main(String[] arguments) throws IOException {
            Path started = Path.of(arguments[0]);
            if (Files.exists(started)) {
                return;
            }
            Files.createFile(started);
            List<byte[]> heap = new ArrayList<>();
            while (true) {
                heap.add(new byte[1 << 20]);
            }
        }
    }

    @Test
    void launcherRestartsServerThatRanOutOfMemory(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("log");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        ProcessBuilder launcher = new ProcessBuilder(
                java, "-classpath", classes, Launcher.class.getName(), "no-postgresql", "no-configuration");
        launcher.command().addAll(List.of("java", "-Xmx16m", "-XX:+ExitOnOutOfMemoryError", "-classpath", classes));
        launcher.command()
                .addAll(List.of(
                        Server.class.getName(), folder.resolve("started").toString()));
        launcher.environment().put("POSTCALL_DB_URL", "jdbc:postgresql://localhost/none");
        launcher.environment().put("POSTCALL_DATA_DIR", folder.resolve("data").toString());
        Process process =
                launcher.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
        assertThat(Files.readAllLines(log))
                .filteredOn(line -> line.contains("ran out of memory and is restarted in 1 s"))
                .hasSize(1);
    }

    @Test
    void serverThatEndedOtherwiseIsNotRestarted() {
        assertThat(restarts.after(0, SHORT)).isEmpty();
        assertThat(restarts.after(1, SHORT)).isEmpty();
        assertThat(restarts.after(143, SHORT)).isEmpty();
    }

    @Test
    void consecutiveRestartsAreLimitedAndWaitLonger() {
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < RestartPolicy.MAX_CONSECUTIVE; i++) {
            pauses.add(restarts.after(RestartPolicy.OUT_OF_MEMORY, SHORT)
                    .orElseThrow()
                    .toSeconds());
        }
        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L);
        assertThat(restarts.after(RestartPolicy.OUT_OF_MEMORY, SHORT)).isEmpty();
    }

    @Test
    void longRunResetsTheCount() {
        for (int i = 0; i < RestartPolicy.MAX_CONSECUTIVE; i++) {
            restarts.after(RestartPolicy.OUT_OF_MEMORY, SHORT);
        }
        assertThat(restarts.after(RestartPolicy.OUT_OF_MEMORY, RestartPolicy.LONG_RUN))
                .contains(Duration.ofSeconds(1));
    }
}
