package dev.postcall.outcomes;

import dev.postcall.settings.Setting;
import dev.postcall.storage.Schema;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Keeps the rollups in the zone that is configured. */
@ApplicationScoped
public class ReportZone {
    private static final Logger LOG = Logger.getLogger(ReportZone.class.getName());

    @Resource(lookup = Schema.DATA_SOURCE)
    private DataSource dataSource;

    /**
     * Recomputes days and hours if the zone was configured anew; to be called before the first call is counted.
     *
     * @throws IllegalStateException if the database does not answer; the rollups are as before then
     */
    @Transactional
    public void adopt() {
        ZoneId zone = Setting.REPORT_ZONE.zone();
        try (Connection connection = dataSource.getConnection()) {
            if (new RollupRebuild(connection).adopt(zone)) {
                LOG.info(() -> "Reports are in the zone " + zone.getId() + " now");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The rollups could not be moved to another zone", e);
        }
    }
}
