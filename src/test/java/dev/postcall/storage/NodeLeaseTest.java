package dev.postcall.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** No two nodes hold the same number, so they never generate the same id. */
class NodeLeaseTest {
    private static final int NODES = 16;

    @RegisterExtension
    private final TestDatabase database = new TestDatabase();

    @Test
    void nodesThatStartConcurrentlyHaveDifferentNumbers() {
        List<Integer> numbers = IntStream.range(0, NODES)
                .parallel()
                .mapToObj(i -> hold(new NodeLease()))
                .toList();
        assertThat(numbers).hasSize(NODES).doesNotHaveDuplicates();
    }

    @Test
    void renewedNumberStaysWithItsNode() throws SQLException {
        NodeLease node = new NodeLease();
        int number = hold(node);
        execute("insert into node_number select n, 'another', current_timestamp + interval '1 hour'"
                + " from generate_series(0, 1023) n where n <> " + number);
        execute("update node_number set held_until = current_timestamp where number = " + number);

        assertThat(hold(node)).isEqualTo(number);
        assertThatThrownBy(() -> hold(new NodeLease())).hasMessageContaining("No node number is free");
    }

    @Test
    void nodeWithAnExpiredLeaseClaimsAnotherNumberIfItsOwnIsTaken() throws SQLException {
        NodeLease node = new NodeLease();
        int number = hold(node);
        execute("update node_number set holder = 'another' where number = " + number);

        assertThat(hold(node)).isNotEqualTo(number);
    }

    @Test
    void numberWithTheOldestExpiredLeaseIsClaimedWhenAllWereUsed() throws SQLException {
        execute("insert into node_number select n, 'gone', current_timestamp - n * interval '1 minute'"
                + " from generate_series(0, 1023) n");

        assertThat(hold(new NodeLease())).isEqualTo(1023);
    }

    private int hold(NodeLease lease) {
        try (Connection connection = database.dataSource().getConnection()) {
            return lease.claimOrRenew(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
