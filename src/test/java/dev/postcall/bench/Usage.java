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
 * Resource usage of processes.
 *
 * @param processor processor time, summed over all processors
 * @param resident resident memory in bytes
 */
record Usage(Duration processor, long resident) {
    private static final int FIELDS_BEFORE_TIMES = 11;
    private static final int TIMES = 4;
    private static final Duration TICK = Duration.ofMillis(10);

    static Usage of(ProcessHandle process) {
        return of(List.of(process));
    }

    static Usage of(Collection<ProcessHandle> processes) {
        Duration processor = Duration.ZERO;
        long resident = 0;
        for (ProcessHandle process : processes) {
            processor = processor.plus(processor(process));
            resident += resident(process);
        }
        return new Usage(processor, resident);
    }

    /** Processor time of a process and of its ended children; a database has a process for each connection. */
    private static Duration processor(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            return Stream.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "))
                    .skip(FIELDS_BEFORE_TIMES)
                    .limit(TIMES)
                    .map(ticks -> TICK.multipliedBy(Long.parseLong(ticks)))
                    .reduce(Duration.ZERO, Duration::plus);
        } catch (IOException e) {
            return Duration.ZERO;
        }
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

    /** Microseconds of processor time since then for each call. */
    double microsEach(Usage before, long calls) {
        return calls == 0 ? 0 : processor.minus(before.processor()).toNanos() / 1000.0 / calls;
    }
}
