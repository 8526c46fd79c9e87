package dev.postcall.outcomes.report;

/**
 * A rate with its 95 % Wilson score interval, which is valid also for few calls and for rates near 0 and 1.
 *
 * @param rate successes divided by trials, 0 to 1
 * @param low lower bound, at least 0
 * @param high upper bound, at most 1
 */
public record Wilson(double rate, double low, double high) {
    /** The 97.5th percentile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /** Computes the rate and its interval; null without trials. */
    public static Wilson of(long successes, long failures) {
        long trials = successes + failures;
        if (trials == 0) {
            return null;
        }
        double n = trials;
        double rate = successes / n;
        double scale = 1 + Z * Z / n;
        double centre = (rate + Z * Z / (2 * n)) / scale;
        double reach = Z / scale * Math.sqrt(rate * (1 - rate) / n + Z * Z / (4 * n * n));
        double low = successes == 0 ? 0 : Math.max(0, centre - reach);
        double high = failures == 0 ? 1 : Math.min(1, centre + reach);
        return new Wilson(rate, low, high);
    }
}
