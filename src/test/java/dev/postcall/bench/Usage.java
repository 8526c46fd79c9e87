package dev.postcall.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What processes have used.
 *
 * @param processor the time of all processors together
 * @param resident the memory that the system has given them, in bytes
 */
record Usage(Duration processor, long resident) {
    static final Usage NONE = new Usage(Duration.ZERO, 0);

    static Usage of(ProcessHandle process) {
        return of(List.of(process));
    }

    static Usage of(Collection<ProcessHandle> processes) {
        Duration processor = Duration.ZERO;
        long resident = 0;
        for (ProcessHandle process : processes) {
            processor = processor.plus(process.info().totalCpuDuration().orElse(Duration.ZERO));
            resident += resident(process);
        }
        return new Usage(processor, resident);
    }

    private static long resident(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    /** Microseconds of processor since then for each of so many calls. */
    double microsEach(Usage before, long calls) {
        return calls == 0 ? 0 : processor.minus(before.processor()).toNanos() / 1000.0 / calls;
    }
}
