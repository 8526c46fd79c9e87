package dev.postcall.outcomes.rollup;

import java.time.ZoneId;

/**
 * A complete set of statistics in one zone and layout.
 *
 * @param number key of its rows
 * @param zone time zone of its days and hours
 * @param layout version of the content of its rollups
 * @param frequentFrom smallest number of calls of a label that is {@link Frequency#FREQUENT}
 * @param abundantFrom smallest number of calls of a label that is {@link Frequency#ABUNDANT}
 * @param recountedSid sid of the last recounted call while the generation is built
 * @param recounted number of recounted calls while the generation is built
 */
public record Generation(
        int number,
        ZoneId zone,
        int layout,
        State state,
        int frequentFrom,
        int abundantFrom,
        String recountedSid,
        long recounted) {
    /** Version of the content of the rollups. Any change of the content requires a new version. */
    public static final int LAYOUT = 1;

    static final int FREQUENT_FROM = 32;
    static final int ABUNDANT_FROM = 1_024;

    /** State of a generation. */
    public enum State {
        /** Answers reports. There is always exactly one. */
        SERVING,
        /** Is built by a recount, and replaces the serving generation when complete. There is at most one. */
        BUILDING,
        /** Is not used any more and is being deleted. */
        ABANDONED
    }

    /** Returns the frequency of a label with this number of calls. */
    Frequency frequency(Dimension dimension, long calls) {
        if (calls >= abundantFrom && dimension != Dimension.OUTCOME) {
            return Frequency.ABUNDANT;
        }
        return calls >= frequentFrom ? Frequency.FREQUENT : Frequency.RARE;
    }

    /** Whether this generation has the configured zone and the present layout. */
    public boolean matches(ZoneId configured) {
        return layout == LAYOUT && zone.equals(configured);
    }
}
