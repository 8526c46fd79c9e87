package dev.postcall.outcomes.rollup;

import java.time.ZoneId;

/**
 * Progress of a recount.
 *
 * @param zone zone of the reports after the recount
 * @param share recounted share of all calls, 0 to 1
 */
public record RecountProgress(ZoneId zone, double share) {
    public static RecountProgress of(Generation building, long calls) {
        double share = calls == 0 ? 0 : Math.min(1, (double) building.recounted() / calls);
        return new RecountProgress(building.zone(), share);
    }
}
