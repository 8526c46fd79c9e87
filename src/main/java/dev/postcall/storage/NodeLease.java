package dev.postcall.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/**
 * Leases a node number in the database. No two nodes hold the same number. All times are those of the database's clock.
 */
final class NodeLease {
    static final Duration LENGTH = Duration.ofMinutes(10);
    private static final int ATTEMPTS = 50;

    /** Claims a number that was never leased, else the number whose lease expired first. */
    private static final String CLAIM = """
            insert into node_number (number, holder, held_until)
            select free.number, ?, current_timestamp + cast(? as integer) * interval '1' second
            from (
              select candidate as number from generate_series(0, 1023) candidate
              left join node_number held on held.number = candidate
              where held.number is null or held.held_until <= current_timestamp
              order by held.held_until nulls first, candidate fetch first row only) free
            on conflict (number) do update set holder = excluded.holder, held_until = excluded.held_until
            where node_number.held_until <= current_timestamp
            returning number""";

    private static final String RENEW = """
            update node_number set held_until = current_timestamp + cast(? as integer) * interval '1' second
            where number = ? and holder = ?""";

    private final String holder = UUID.randomUUID().toString();
    private int number = -1;

    /**
     * Renews the lease of the present number. Claims another number if this node has none, or if another node holds it
     * by now.
     *
     * @return the number, from 0 to 1023
     * @throws IllegalStateException if all numbers are leased
     */
    int claimOrRenew(Connection connection) throws SQLException {
        if (number < 0 || !renew(connection)) {
            number = claim(connection);
        }
        return number;
    }

    private boolean renew(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(RENEW)) {
            update.setLong(1, LENGTH.toSeconds());
            update.setInt(2, number);
            update.setString(3, holder);
            return update.executeUpdate() == 1;
        }
    }

    /**
     * Claims a number. Of several nodes that choose the same number at the same time, one succeeds and the others
     * retry.
     */
    private int claim(Connection connection) throws SQLException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try (PreparedStatement insert = connection.prepareStatement(CLAIM)) {
                insert.setString(1, holder);
                insert.setLong(2, LENGTH.toSeconds());
                try (ResultSet rows = insert.executeQuery()) {
                    if (rows.next()) {
                        return rows.getInt(1);
                    }
                }
            }
        }
        throw new IllegalStateException("No node number is free");
    }
}
