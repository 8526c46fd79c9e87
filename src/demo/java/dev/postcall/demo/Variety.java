package dev.postcall.demo;

/**
 * The numbers of different values in the fields of calls.
 *
 * @param agents agents of the calls
 * @param campaigns campaigns of the calls
 * @param oneOffOutcomes unique sentences in place of the usual outcome labels
 */
public record Variety(Pool agents, Pool campaigns, Pool oneOffOutcomes) {
    private static final double MEASURED = 22_000;

    /** A business with six agents and nine campaigns, and sometimes a unique outcome. */
    public static Variety realistic() {
        return new Variety(Pool.of(6), Pool.of(9), Pool.growing(0.08));
    }

    /** The proportions of 22,000 calls with 13,400 unique outcomes, 5,000 agents and 8,900 campaigns. */
    public static Variety veryUgly() {
        return new Variety(
                Pool.growing(5_000 / MEASURED), Pool.growing(8_900 / MEASURED), Pool.growing(13_400 / MEASURED));
    }
}
