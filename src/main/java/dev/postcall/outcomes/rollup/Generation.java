package dev.postcall.outcomes.rollup;

import java.time.ZoneId;

/**
 * A complete set of statistics, of calls counted in one zone and layout.
 *
 * @param number the key of all its rows
 * @param zone the zone of its days and hours
 * @param layout the version of what its rollups hold
 * @param frequentFrom how many calls make a label {@link Frequency#FREQUENT}
 * @param abundantFrom how many calls make a label {@link Frequency#ABUNDANT}
 * @param recountedSid while it is built, the call up to which it is complete, in the order of sids
 * @param recounted while it is built, the number of calls up to there
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
    /** Version of what the rollups hold: to be raised together with any change of it. */
    public static final int LAYOUT = 1;

    static final int FREQUENT_FROM = 32;
    static final int ABUNDANT_FROM = 1_024;

    /** What a generation is for. */
    public enum State {
        /** Answers reports; there is always exactly one. */
        SERVING,
        /** Is made by a recount and replaces the one that serves; there is at most one. */
        BUILDING,
        /** Is being deleted. */
        ABANDONED
    }

    /** How frequent a label of so many calls is. */
    Frequency frequency(Dimension dimension, long calls) {
        if (calls >= abundantFrom && dimension != Dimension.OUTCOME) {
            return Frequency.ABUNDANT;
        }
        return calls >= frequentFrom ? Frequency.FREQUENT : Frequency.RARE;
    }

    /** Whether its rollups are what this program makes in this zone. */
    public boolean isOf(ZoneId configured) {
        return layout == LAYOUT && zone.equals(configured);
    }
}
