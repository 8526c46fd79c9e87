package dev.postcall.bench;

/**
 * What came of a load.
 *
 * @param done how many deliveries were answered as they should be
 * @param failed how many were not
 * @param p50 median of the time until the answer, in milliseconds; {@code p99} and {@code max} likewise
 */
record Figures(long done, long failed, double seconds, double p50, double p99, double max) {
    double rate() {
        return done / seconds;
    }
}
