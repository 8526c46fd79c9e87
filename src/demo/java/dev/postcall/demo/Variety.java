package dev.postcall.demo;

/**
 * How much the values of calls differ.
 *
 * @param agents that made them
 * @param campaigns that they belong to, apart from those of none
 * @param oneOffOutcomes sentences of an AI in place of one of the usual labels
 */
public record Variety(Pool agents, Pool campaigns, Pool oneOffOutcomes) {
    private static final double MEASURED = 22_000;

    /** A business with six agents and nine campaigns, whose AI makes up an outcome now and then. */
    public static Variety realistic() {
        return new Variety(Pool.of(6), Pool.of(9), Pool.growing(0.08));
    }

    /** Of 22,000 calls 13,400 have an outcome of their own; 5,000 agents and 8,900 campaigns; more calls in proportion. */
    public static Variety veryUgly() {
        return new Variety(
                Pool.growing(5_000 / MEASURED), Pool.growing(8_900 / MEASURED), Pool.growing(13_400 / MEASURED));
    }
}
