package dev.postcall.bench.reports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/** Durations of repeated executions in milliseconds. */
record Timing(double[] sorted) {

    /** The measured work. */
    @FunctionalInterface
    interface Step {
        void run() throws SQLException;
    }

    /** @param unmeasured number of executions before the measurement, which warm up caches and compilers */
    static Timing of(int unmeasured, int times, Step step) throws SQLException {
        for (int i = 0; i < unmeasured; i++) {
            step.run();
        }
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            step.run();
            millis[i] = LoadedCalls.millisSince(began);
        }
        Arrays.sort(millis);
        return new Timing(millis);
    }

    /** Executes a query and reads all rows. */
    static Timing ofSql(Connection connection, String sql, int times) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            return of(1, times, () -> {
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        row.getString(1);
                    }
                }
            });
        }
    }

    double median() {
        return at(0.5);
    }

    double p99() {
        return at(0.99);
    }

    double max() {
        return at(1);
    }

    private double at(double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
