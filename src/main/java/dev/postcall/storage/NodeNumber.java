package dev.postcall.storage;

import dev.postcall.schedule.Recurrence;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Leases a unique number for this node, so that its ids differ from those of all other nodes. */
@ApplicationScoped
public class NodeNumber {
    private static final Logger LOG = Logger.getLogger(NodeNumber.class.getName());
    private static final Duration RENEWAL = Duration.ofMinutes(1);

    @Resource(lookup = Schema.DATA_SOURCE)
    private DataSource dataSource;

    @Inject
    private Recurrence renewals;

    private final NodeLease lease = new NodeLease();
    private int number = -1;

    /** Leases a number and renews the lease while this node runs. The schema must exist. */
    public void start() {
        renew();
        renewals.start(this::renew, RENEWAL);
    }

    private synchronized void renew() {
        try (Connection connection = dataSource.getConnection()) {
            int held = lease.claimOrRenew(connection);
            if (held != number) {
                number = held;
                Ids.ofNode(held);
                LOG.fine(() -> "This node has number " + held);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The node number could not be leased", e);
        }
    }
}
