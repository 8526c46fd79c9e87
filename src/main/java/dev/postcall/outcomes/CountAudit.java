package dev.postcall.outcomes;

import dev.postcall.calls.Call;
import dev.postcall.calls.Projection.Difference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds what is counted otherwise than the calls say. */
record CountAudit(Connection connection) {
    private static final int MOST_ORPHANS = 100;

    List<Difference> compare(List<Call> calls) throws SQLException {
        ZoneId zone = new RollupZone(connection).read();
        Map<String, Contribution> counted =
                new Contributions(connection).find(calls.stream().map(Call::sid).toList());
        List<Difference> differences = new ArrayList<>();
        for (Call call : calls) {
            Contribution was = counted.get(call.sid());
            if (was == null) {
                differences.add(new Difference(call.sid(), "is not counted"));
            } else if (was.revision() != call.revision()) {
                differences.add(new Difference(
                        call.sid(), "is counted as of revision %s, not %s".formatted(was.revision(), call.revision())));
            } else if (!was.equals(Contribution.of(call, zone))) {
                differences.add(new Difference(call.sid(), "is counted otherwise than it is"));
            }
        }
        return differences;
    }

    List<Difference> verify() throws SQLException {
        List<Difference> differences = orphans();
        for (String what : new RollupAudit(connection).differences()) {
            differences.add(new Difference(null, what));
        }
        return differences;
    }

    private List<Difference> orphans() throws SQLException {
        String sql = """
                select c.sid from contribution c left join call k on k.sid = c.sid
                where k.sid is null fetch first ? rows only""";
        List<Difference> orphans = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, MOST_ORPHANS);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    orphans.add(new Difference(row.getString(1), "is counted, but not stored"));
                }
            }
        }
        return orphans;
    }
}
