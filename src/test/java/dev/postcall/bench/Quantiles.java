package dev.postcall.bench;

import java.util.List;
import java.util.Locale;

/** Median, 99th percentile and maximum of a sample. */
record Quantiles(double p50, double p99, double max) {
    static Quantiles of(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        return new Quantiles(at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f / %.2f / %.2f", p50, p99, max);
    }
}
