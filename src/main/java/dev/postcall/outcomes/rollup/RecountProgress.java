package dev.postcall.outcomes.rollup;

import java.time.ZoneId;

/**
 * How far a recount is.
 *
 * @param zone the zone that reports will be in
 * @param share of all calls that are recounted, from 0 to 1
 */
public record RecountProgress(ZoneId zone, double share) {
    public static RecountProgress of(Generation building, long calls) {
        double share = calls == 0 ? 0 : Math.min(1, (double) building.recounted() / calls);
        return new RecountProgress(building.zone(), share);
    }
}
