package dev.postcall.bench;

/**
 * Result of a load.
 *
 * @param done number of deliveries with the expected answer
 * @param failed number of other deliveries
 * @param p50 median response time in milliseconds; {@code p99} and {@code max} likewise
 */
record Figures(long done, long failed, double seconds, double p50, double p99, double max) {
    double rate() {
        return done / seconds;
    }
}
