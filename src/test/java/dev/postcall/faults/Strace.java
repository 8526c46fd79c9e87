package dev.postcall.faults;

import dev.postcall.harness.Eventually;
import dev.postcall.harness.Tools;
import dev.postcall.harness.Unchecked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Records the system calls of processes while it is open, or makes some of them fail. */
final class Strace implements AutoCloseable {
    private final Process process;
    private final Path output;

    private Strace(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Attaches to processes and all their threads. */
    static Strace attach(List<ProcessHandle> watched, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Tools.require("/usr/bin/strace").toString());
        command.addAll(List.of("-f", "-y", "-s", "200"));
        command.addAll(List.of(options));
        try {
            Path folder = Files.createDirectories(Path.of("target", "faults"));
            Path output = Files.createTempFile(folder, "strace-", ".out");
            Path errors = Files.createTempFile(folder, "strace-", ".err");
            command.addAll(List.of("-o", output.toString()));
            watched.forEach(one -> command.addAll(List.of("-p", String.valueOf(one.pid()))));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(errors.toFile())
                    .start();
            awaitAttached(errors);
            return new Strace(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitAttached(Path errors) throws IOException {
        Eventually.eventually(
                () -> Assertions.assertThat(Files.readString(errors)).isNotEmpty());
        Assumptions.assumeFalse(
                Files.readString(errors).contains("Operation not permitted"),
                "Skipped: this machine does not let strace attach to a process");
    }

    /** Returns the calls so far, one per line. */
    List<String> calls() {
        return Unchecked.call(() -> Files.readAllLines(output));
    }

    /** Detaches from the processes. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
