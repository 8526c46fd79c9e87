package dev.postcall.outcomes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;

/** Makes the rollups anew, in the caller's transaction: until it commits, reports see the former ones. */
record RollupRebuild(Connection connection) {
    /** Version of what the rollups hold: to be raised together with any change of it. */
    private static final int LAYOUT = 1;

    private static final int BATCH = 2_000;

    /**
     * Makes the days and hours of the rollups those of this zone, and fills what an older version left empty.
     *
     * @return whether anything had to be done
     */
    boolean adopt(ZoneId zone) throws SQLException {
        RollupZone stored = new RollupZone(connection);
        boolean moved = !stored.lock().equals(zone);
        if (!moved && stored.layout() == LAYOUT) {
            return false;
        }
        if (moved) {
            move(zone);
        }
        new RollupAudit(connection).rebuild();
        stored.change(zone, LAYOUT);
        return true;
    }

    private void move(ZoneId zone) throws SQLException {
        Contributions contributions = new Contributions(connection);
        List<Contribution> some = contributions.after("", BATCH);
        while (!some.isEmpty()) {
            contributions.save(
                    some.stream().map(contribution -> contribution.in(zone)).toList());
            some = contributions.after(some.get(some.size() - 1).sid(), BATCH);
        }
    }
}
