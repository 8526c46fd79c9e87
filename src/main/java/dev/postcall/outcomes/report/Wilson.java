package dev.postcall.outcomes.report;

/**
 * A rate with its 95 % Wilson score interval, which holds for few calls and for rates near 0 and 1 as well.
 *
 * @param rate successes of all trials, 0 to 1
 * @param low lower bound, from 0
 * @param high upper bound, to 1
 */
public record Wilson(double rate, double low, double high) {
    /** The 97.5th percentile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /** Null where there was no trial. */
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
