package dev.postcall.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Table of the medians of the rounds, with the ratio of each figure to the floor. */
final class IngestTable {
    private static final String LINE = "| %-36s | %5s | %8s | %8s | %8s | %8s | %8s | %9s | %8s | %8s | %8s | %8s |%n";

    private final List<Measurement> measurements = new ArrayList<>();

    void add(Measurement measurement) {
        measurements.add(measurement);
        System.out.println(line(List.of(measurement)));
    }

    String markdown() {
        StringBuilder table = new StringBuilder(LINE.formatted(
                "contender",
                "conn.",
                "calls/s",
                "to floor",
                "p50 ms",
                "p99 ms",
                "max ms",
                "p99/floor",
                "CPU µs",
                "DB µs",
                "RSS MB",
                "settle s"));
        table.append("|---|").append("--:|".repeat(11)).append("\n");
        measurements.stream()
                .map(Measurement::connections)
                .distinct()
                .forEach(connections -> measurements.stream()
                        .map(Measurement::contender)
                        .distinct()
                        .forEach(name -> table.append(line(rounds(name, connections)))));
        return table.toString();
    }

    private List<Measurement> rounds(String name, int connections) {
        return measurements.stream()
                .filter(one -> one.contender().equals(name) && one.connections() == connections)
                .toList();
    }

    private String line(List<Measurement> rounds) {
        Measurement first = rounds.get(0);
        List<Measurement> floor = rounds(Floor.NAME, first.connections());
        double rate = median(rounds, one -> one.figures().rate());
        double p99 = median(rounds, one -> one.figures().p99());
        return LINE.formatted(
                first.contender(),
                first.connections(),
                number(rate, 0),
                floor.isEmpty()
                        ? ""
                        : number(rate / median(floor, one -> one.figures().rate()), 2),
                number(median(rounds, one -> one.figures().p50()), 2),
                number(p99, 1),
                number(median(rounds, one -> one.figures().max()), 0),
                floor.isEmpty()
                        ? ""
                        : number(p99 / median(floor, one -> one.figures().p99()), 1),
                number(median(rounds, Measurement::micros), 0),
                number(median(rounds, Measurement::databaseMicros), 0),
                number(median(rounds, one -> one.resident() / 1048576.0), 0),
                number(median(rounds, Measurement::settled), 1));
    }

    private static double median(List<Measurement> rounds, ToDoubleFunction<Measurement> figure) {
        List<Double> sorted = rounds.stream()
                .map(figure::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
