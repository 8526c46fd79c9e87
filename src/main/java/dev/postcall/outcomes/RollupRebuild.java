package dev.postcall.outcomes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;

/** Moves the rollups to another zone, in the caller's transaction: until it commits, reports see the former one. */
record RollupRebuild(Connection connection) {
    private static final int BATCH = 2_000;

    /**
     * Makes the days and hours of the rollups those of this zone.
     *
     * @return whether they were of another one
     */
    boolean adopt(ZoneId zone) throws SQLException {
        RollupZone stored = new RollupZone(connection);
        if (stored.lock().equals(zone)) {
            return false;
        }
        stored.change(zone);
        Contributions contributions = new Contributions(connection);
        List<Contribution> some = contributions.after("", BATCH);
        while (!some.isEmpty()) {
            contributions.update(
                    some.stream().map(contribution -> contribution.in(zone)).toList());
            some = contributions.after(some.get(some.size() - 1).sid(), BATCH);
        }
        new RollupAudit(connection).rebuild();
        return true;
    }
}
