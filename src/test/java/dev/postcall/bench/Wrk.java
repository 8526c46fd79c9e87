package dev.postcall.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;

/** The load generator wrk with one thread. It costs far less than any measured server. */
record Wrk(URI address, String token) {
    private static final Path SCRIPT = Path.of("src/test/resources/bench/deliveries.lua");
    private static final String FIGURES = "figures ";

    /** Number of connections of a steady rate. */
    private static final int STEADY = 64;

    /** Sends from this number of clients, each one delivery after the other. */
    Figures load(int connections, Duration time) {
        return load(connections, time, 0);
    }

    /** Sends at a steady rate in deliveries a second, regardless of response times. */
    Figures loadAt(double rate, Duration time) {
        return load(STEADY, time, Math.round(rate));
    }

    private Figures load(int connections, Duration time, long rate) {
        List<String> command = new ArrayList<>(List.of("wrk", "-t1", "-c" + connections));
        command.addAll(List.of("-d" + time.toSeconds() + "s", "--timeout", "30s", "--latency"));
        command.addAll(List.of("-s", SCRIPT.toString(), address.toString()));
        return figures(run(command, rate));
    }

    private String run(List<String> command, long rate) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of("TOKEN", token, "PAYLOAD", Payload.FILE.toString(), "RATE", String.valueOf(rate)));
        try {
            Process wrk = builder.start();
            String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Assertions.assertEquals(0, wrk.waitFor(), said);
            return said;
        } catch (IOException e) {
            throw new AssertionError("The benchmark needs wrk (Debian: wrk)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Parses the output of the script: answered, failed, and in microseconds the duration, median, 99th percentile and
     * maximum.
     */
    private static Figures figures(String said) {
        String line = said.lines()
                .filter(one -> one.startsWith(FIGURES))
                .findFirst()
                .orElseThrow(() -> new AssertionError(said));
        double[] numbers = java.util.Arrays.stream(
                        line.substring(FIGURES.length()).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        long failed = (long) numbers[1];
        return new Figures(
                (long) numbers[0] - failed,
                failed,
                numbers[2] / 1e6,
                numbers[3] / 1e3,
                numbers[4] / 1e3,
                numbers[5] / 1e3);
    }
}
